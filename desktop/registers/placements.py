"""Placements: a child in a family, its own or another, to be visited after 1, 3, 6, 12, 18 and 24 months."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    SENSITIVE,
    Attachment,
    Choice,
    Date,
    Link,
    LongText,
    Name,
    Phone,
    Place,
    Text,
    Value,
)
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Placements(Register):
    """Where a child lives after an institution, the street or a separation, and until when."""

    key = "placements"
    title = N_("Placements")
    title_one = N_("Placement")
    add_words = N_("Add a placement")
    help = N_("Children placed in a family: which, since when, by whose decision; visits are planned from it.")
    icon = "house"
    owner = "person"
    also = ("Abana basubijwe mu miryango", "Placements familiaux", "Reintegration", "Abashyizwe mu miryango")
    named_by = ("person", "kind", "placed_on")
    columns = ("person", "kind", "family_name", "village", "placed_on", "ended_on", "end_reason")
    order = ("placed_on",)

    about_placement = Section(N_("Placement"))
    person = Link(
        N_("Child"), register="people", view="children", required=True, sensitivity=SENSITIVE, width=190,
        help=N_("The child who was placed."),
        also=("Umwana", "Enfant"))
    stay = Link(
        N_("Came from"), register="stays", sensitivity=SENSITIVE,
        help=N_("The stay in an institution that it ends, where there was one."),
        also=("Ikigo yavuyemo", "Provenance"))
    kind = Choice(
        N_("Kind"), codes="placement", required=True, sensitivity=SENSITIVE, indexed=True, width=150,
        help=N_("Own family, relatives, foster family, adoption, independent living."),
        also=("Ubwoko", "Type de placement", "Type of placement"))
    placed_on = Date(
        N_("Placed on"), future=False, required=True, sensitivity=SENSITIVE, indexed=True, width=110,
        help=N_("The day on which the child moved in; the visits are counted from it."),
        also=("Itariki yashyiriwe mu muryango", "Date de placement", "Placement date"))
    decision = Text(
        N_("Decision"), sensitivity=SENSITIVE,
        help=N_("The number or date of the decision on which the placement rests."),
        also=("Icyemezo", "Décision", "Decision reference"))
    document = Attachment(
        N_("Signed paper"), sensitivity=SENSITIVE,
        help=N_("The agreement or decision, scanned."))

    about_family = Section(N_("Family"))
    household = Link(
        N_("Household"), register="households", sensitivity=SENSITIVE, width=170,
        help=N_("The household that took the child in, where it is in the register."),
        also=("Urugo", "Ménage"))
    family_name = Name(
        N_("Family"), sensitivity=SENSITIVE, width=160,
        help=N_("The names of who took the child in."),
        also=("Umuryango wamwakiriye", "Famille d'accueil", "Foster family"))
    phone = Phone(
        N_("Phone"), width=130,
        help=N_("The phone of the family."),
        also=("Telefoni", "Téléphone"))
    village = Place(
        N_("Village"), level="village", sensitivity=SENSITIVE, indexed=True, width=200,
        help=N_("Where the family lives."),
        also=("Umudugudu", "Village"))
    support = Text(
        N_("Support given"), sensitivity=SENSITIVE,
        help=N_("What the family was given to receive the child."),
        also=("Ubufasha bwahawe umuryango", "Appui donné"))

    about_end = Section(N_("End"))
    ended_on = Date(
        N_("Ended on"), future=False, sensitivity=SENSITIVE, indexed=True, width=110,
        help=N_("The day on which the placement or its follow-up ended; empty while it lasts."),
        also=("Itariki byarangiriyeho", "Fin du placement"))
    end_reason = Choice(
        N_("Why it ended"), codes="placement_end", sensitivity=SENSITIVE, width=150,
        help=N_("Follow-up completed, grown up, moved to another family, back in a centre."),
        also=("Impamvu byarangiye", "Motif de fin"))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """It ends after it began, and for a reason."""
        placed, ended = record.get("placed_on"), record.get("ended_on")
        if placed and ended and str(ended) < str(placed):
            return [Problem("error", Message(N_("The placement ended before it began.")), "ended_on")]
        if ended and not record.get("end_reason"):
            return [Problem("warning", Message(N_("Say why the placement ended.")), "end_reason")]
        return []
