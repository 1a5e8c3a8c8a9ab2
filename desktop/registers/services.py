"""Services: what was given to a person or a household on a day."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    SENSITIVE,
    Attachment,
    Choice,
    Date,
    Decimal,
    Link,
    LongText,
    Money,
    Name,
    Place,
    Text,
    Value,
)
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Services(Register):
    """One service of the minimum package, for exactly one person or one household."""

    key = "services"
    title = N_("Services")
    title_one = N_("Service")
    add_words = N_("Add a service")
    help = N_("What each child, adult or household was given: which service, when, by whom, how much.")
    icon = "service"
    group = "work"
    also = ("Serivisi", "Ubufasha", "Services reçus", "Services received", "Ubufasha yahawe")
    named_by = ("service", "given_on")
    columns = ("person", "household", "service", "given_on", "partner", "quantity", "unit", "value")
    order = ("given_on",)
    narrowed_by = ("service", "given_on", "partner", "place")
    indexes = (("given_on", "person", "household", "service", "partner"),)

    about_whom = Section(N_("For whom"))
    person = Link(
        N_("Person"), register="people", sensitivity=SENSITIVE, width=190,
        help=N_("Who received it; leave it empty where the whole household did."),
        also=("Umuntu", "Umwana", "Bénéficiaire", "Enfant", "Beneficiary", "Child"))
    household = Link(
        N_("Household"), register="households", sensitivity=SENSITIVE, width=170,
        help=N_("The household that received it as a whole, such as for a repaired house."),
        also=("Urugo", "Ménage"))

    about_service = Section(N_("Service"))
    service = Choice(
        N_("Service"), codes="service", required=True, indexed=True, width=160, repeat=True,
        help=N_("What was given, in the words of the minimum package."),
        also=("Serivisi", "Ubufasha yahawe", "Ubufasha", "Service reçu", "Type of service", "Support received"))
    given_on = Date(
        N_("Given on"), future=False, required=True, indexed=True, width=110, repeat=True,
        help=N_("The day on which it was given."),
        also=("Itariki", "Itariki yabiherewe", "Date du service", "Date", "Service date"))
    partner = Link(
        N_("Partner"), register="partners", width=170, repeat=True,
        help=N_("Who gave it; empty where the district itself did."),
        also=("Umufatanyabikorwa", "Partenaire", "Prestataire", "Provider", "Service provider"))
    activity = Link(
        N_("Activity"), register="activities", width=180, repeat=True,
        help=N_("The line of the partner's plan that it belongs to."),
        also=("Igikorwa", "Activité"))
    quantity = Decimal(
        N_("Quantity"), width=80, repeat=True,
        help=N_("How much or how many, in the unit beside."),
        also=("Ingano", "Umubare", "Quantité"))
    unit = Choice(
        N_("Unit"), codes="unit", width=80, repeat=True,
        help=N_("What the quantity counts, such as kilograms or visits."),
        also=("Igipimo", "Unité"))
    value_ = Money(
        N_("Value"), width=110, repeat=True,
        help=N_("What it was worth, in Rwandan francs."),
        also=("Agaciro", "Agaciro (Frw)", "Agaciro kose", "Valeur", "Valeur (RWF)", "Valeur totale (RWF)", "Value RWF",
              "Total value (RWF)", "Amount", "Montant"))

    about_proof = Section(N_("Proof"))
    given_by = Name(
        N_("Given by"), repeat=True,
        help=N_("Who handed it over or made the visit."),
        also=("Uwabitanze", "Donné par"))
    place = Place(
        N_("Place"), level="village", repeat=True,
        help=N_("Where it was given, where that is not the person's own village."),
        also=("Aho byatangiwe", "Lieu"))
    evidence = Attachment(
        N_("Evidence"), sensitivity=SENSITIVE,
        help=N_("The signed list, receipt or photograph."),
        also=("Ikimenyetso", "Preuve"))
    source_note = Text(
        N_("File and row"), automatic=True,
        help=N_("The file and the row from which it was taken in."))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks", "Comments"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Exactly one receiver; a quantity with its unit."""
        found = []
        if not record.get("person") and not record.get("household"):
            said = N_("Choose the person or the household that received it.")
            found.append(Problem("error", Message(said), "person"))
        if record.get("person") and record.get("household"):
            said = N_("Choose a person or a household, not both: write two services if both received something.")
            found.append(Problem("error", Message(said), "household"))
        if record.get("quantity") is not None and not record.get("unit"):
            said = N_("Say what the quantity counts: choose a unit.")
            found.append(Problem("note", Message(said), "unit"))
        return found
