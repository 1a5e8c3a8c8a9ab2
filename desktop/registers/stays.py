"""Stays: a child in an institution, and the way back to a family."""

from collections.abc import Mapping
from itertools import pairwise

from desktop.domain.around import Around
from desktop.domain.fields import SENSITIVE, Choice, Date, Link, LongText, Name, Place, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section

STEPS = ("entered_on", "assessed_on", "tracing_started_on", "family_assessed_on", "prepared_on", "left_on")
"""The days of a stay in the order in which they come."""


# fmt: off
class Stays(Register):
    """From entering a centre over tracing and preparation to leaving it."""

    key = "stays"
    title = N_("Stays in institutions")
    title_one = N_("Stay in an institution")
    add_words = N_("Add a stay")
    help = N_("Which child lives or lived in which centre, and how far the search for a family has come.")
    icon = "centre"
    owner = "person"
    also = ("Abana bari mu bigo", "Séjours en institution", "Residents")
    named_by = ("person", "institution", "entered_on")
    columns = ("person", "institution", "entered_on", "entry_reason", "tracing_result", "left_on")
    order = ("entered_on",)

    about_entry = Section(N_("Entry"))
    person = Link(
        N_("Child"), register="people", view="children", required=True, sensitivity=SENSITIVE, width=190,
        help=N_("The child who lives or lived in the centre."),
        also=("Umwana", "Enfant"))
    institution = Link(
        N_("Institution"), register="institutions", required=True, sensitivity=SENSITIVE, width=180,
        help=N_("The centre in which the child lives or lived."),
        also=("Ikigo", "Institution", "Centre"))
    entered_on = Date(
        N_("Entered on"), future=False, sensitivity=SENSITIVE, indexed=True, width=110,
        help=N_("The day on which the child came; leave it empty where nobody knows."),
        also=("Itariki yinjiriyemo", "Date d'entrée", "Entry date"))
    entry_reason = Choice(
        N_("Why"), codes="entry_reason", sensitivity=SENSITIVE, width=140,
        help=N_("The main reason for which the child was brought."),
        also=("Impamvu yinjiyemo", "Motif d'entrée", "Reason for entry"))
    brought_by = Name(
        N_("Brought by"), sensitivity=SENSITIVE,
        help=N_("Who brought the child: a relative, the police, a local leader."),
        also=("Uwamuzanye", "Amené par"))

    about_tracing = Section(N_("Search for a family"))
    assessed_on = Date(
        N_("Child assessed on"), future=False, sensitivity=SENSITIVE,
        help=N_("The day on which the child's situation and wishes were assessed."))
    tracing_started_on = Date(
        N_("Search begun on"), future=False, sensitivity=SENSITIVE,
        help=N_("The day on which the search for parents or relatives began."))
    tracing_result = Choice(
        N_("Search"), codes="tracing_result", sensitivity=SENSITIVE, width=130,
        help=N_("Whether parents or relatives were found."),
        also=("Gushakisha umuryango", "Recherche de la famille", "Family tracing"))
    family_place = Place(
        N_("Family lives in"), level="village", sensitivity=SENSITIVE,
        help=N_("Where the parents or relatives live."))
    family_assessed_on = Date(
        N_("Family assessed on"), future=False, sensitivity=SENSITIVE,
        help=N_("The day on which the family was visited and found able to care for the child, or not."))
    prepared_on = Date(
        N_("Prepared on"), future=False, sensitivity=SENSITIVE,
        help=N_("The day on which the preparation of child and family was finished."))

    about_leaving = Section(N_("Leaving"))
    left_on = Date(
        N_("Left on"), future=False, sensitivity=SENSITIVE, indexed=True, width=110,
        help=N_("The day on which the child left the centre; empty while it lives there."),
        also=("Itariki yaviriyemo", "Date de sortie", "Exit date"))
    left_how = Choice(
        N_("How"), codes="stay_end", sensitivity=SENSITIVE,
        help=N_("Placed in a family, moved to another centre, grown up, ran away, died."),
        also=("Uko yavuyemo", "Mode de sortie"))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """The days of a stay follow each other; a child who left did so somehow."""
        known = [(name, str(record[name])) for name in STEPS if record.get(name)]
        found = []
        for (earlier, first), (later, second) in pairwise(known):
            if second < first:
                said = N_("{later} lies before {earlier}.")
                message = Message(
                    said, later=Message(cls.fields[later].title), earlier=Message(cls.fields[earlier].title)
                )
                found.append(Problem("warning", message, later))
        if record.get("left_on") and not record.get("left_how"):
            found.append(Problem("warning", Message(N_("Say how the child left the centre.")), "left_how"))
        return found
