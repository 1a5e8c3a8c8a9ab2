"""Who joined and who left each household, and when."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import PERSONAL, SENSITIVE, Choice, Date, Link, Text, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register


# fmt: off
class Memberships(Register):
    """The history of a household: its members now and before."""

    key = "memberships"
    title = N_("Household members")
    title_one = N_("Household member")
    add_words = N_("Add a household member")
    help = N_("Who joined a household, who left it, when and why.")
    icon = "house"
    owner = "household"
    also = ("Abagize umuryango", "Membres du ménage", "Members")
    named_by = ("person", "household")
    columns = ("person", "household", "relation", "joined_on", "left_on", "left_reason")
    order = ("household", "joined_on")

    person = Link(
        N_("Person"), register="people", required=True, sensitivity=PERSONAL, width=200,
        help=N_("Who lives or lived in the household."),
        also=("Umuntu", "Personne", "Member", "Membre"))
    household = Link(
        N_("Household"), register="households", required=True, sensitivity=PERSONAL, width=180,
        help=N_("The household that the person joined."),
        also=("Urugo", "Ménage"))
    relation = Choice(
        N_("Relation to the head"), codes="relation", sensitivity=SENSITIVE,
        help=N_("What the person was to the head while living there."),
        also=("Isano afitanye n'umukuru w'urugo", "Lien avec le chef de ménage", "Relationship to head"))
    joined_on = Date(
        N_("Joined on"), future=False, sensitivity=PERSONAL, width=110,
        help=N_("The day on which the person came; leave it empty where it is not known."),
        also=("Itariki yinjiriyemo", "Date d'entrée", "Date joined"))
    left_on = Date(
        N_("Left on"), future=False, sensitivity=PERSONAL, width=110,
        help=N_("The day on which the person left; empty while the person still lives there."),
        also=("Itariki yaviriyemo", "Date de sortie", "Date left"))
    left_reason = Choice(
        N_("Why left"), codes="left_reason", sensitivity=SENSITIVE,
        help=N_("Why the person no longer lives in this household."),
        also=("Impamvu yavuyemo", "Motif de départ", "Reason for leaving"))
    note = Text(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("Where the person went, or anything else worth knowing."))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Nobody leaves before having joined."""
        joined, left = record.get("joined_on"), record.get("left_on")
        if joined and left and str(left) < str(joined):
            return [Problem("error", Message(N_("The person left before having joined.")), "left_on")]
        return []
