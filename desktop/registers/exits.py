"""Exits: why a child or a household is no longer followed."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import SENSITIVE, Attachment, Choice, Date, Link, LongText, Name, Place, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Exits(Register):
    """Graduated, transferred, moved, grown up, struck off: with the day and who decided."""

    key = "exits"
    title = N_("Exits")
    title_one = N_("Exit")
    add_words = N_("Add an exit")
    help = N_("Why a child or a household is no longer followed, since when, and who decided it.")
    icon = "walk"
    owner = "person"
    also = ("Abavuye muri gahunda", "Sorties", "Exits and graduations")
    named_by = ("reason", "exited_on")
    columns = ("person", "household", "reason", "exited_on", "decided_by")
    order = ("exited_on",)

    about_exit = Section(N_("Exit"))
    person = Link(
        N_("Child"), register="people", sensitivity=SENSITIVE, width=190,
        help=N_("Who is no longer followed; leave it empty for a whole household."),
        also=("Umwana", "Enfant", "Umuntu", "Personne"))
    household = Link(
        N_("Household"), register="households", sensitivity=SENSITIVE, width=170,
        help=N_("The household that is no longer followed as a whole."),
        also=("Urugo", "Ménage"))
    exited_on = Date(
        N_("Since"), future=False, required=True, indexed=True, width=110,
        help=N_("The day from which the child or household is no longer followed."),
        also=("Itariki yaviriyemo", "Date de sortie", "Exit date"))
    reason = Choice(
        N_("Reason"), codes="exit_reason", required=True, sensitivity=SENSITIVE, indexed=True, width=160,
        help=N_("Graduated, transferred, moved, grown up, died, refused, lost, or struck off."),
        also=("Impamvu", "Impamvu yavuyemo", "Motif de sortie", "Exit reason"))
    to_partner = Link(
        N_("Transferred to"), register="partners", when=("reason", ("TRANSF",)),
        help=N_("The partner that follows the child or household from now on."),
        also=("Umufatanyabikorwa mushya", "Transféré à"))
    moved_to = Place(
        N_("Moved to"), level="village", when=("reason", ("MOVED",)), sensitivity=SENSITIVE,
        help=N_("The new district, sector or village."),
        also=("Aho yimukiye", "Nouvelle résidence"))
    benchmarks = Link(
        N_("Benchmark check"), register="benchmark_checks", when=("reason", ("GRAD",)), sensitivity=SENSITIVE,
        help=N_("The check of the household that showed all benchmarks met."))

    about_decision = Section(N_("Decided"))
    decided_by = Name(
        N_("Decided by"), width=150,
        help=N_("Who decided or confirmed it."),
        also=("Uwabyemeje", "Décidé par"))
    document = Attachment(
        N_("Signed sheet"), sensitivity=SENSITIVE,
        help=N_("The verification sheet or letter that shows it."))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What else matters, such as of whom this was a duplicate."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Exactly one of person and household; nobody is struck off without a name behind it."""
        found = []
        if bool(record.get("person")) == bool(record.get("household")):
            said = N_("Choose either the child or the household that is no longer followed.")
            found.append(Problem("error", Message(said), "person"))
        if record.get("reason") == "GHOST" and not record.get("decided_by"):
            said = N_("To strike somebody off, say who decided it.")
            found.append(Problem("error", Message(said), "decided_by"))
        return found
