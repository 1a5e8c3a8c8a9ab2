"""Institutions: centres in which children live."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Choice, Date, LongText, Name, Phone, Place, Text, Value, Whole
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Institutions(Register):
    """Orphanages, street centres, centres for children with disabilities, transit and detention centres."""

    key = "institutions"
    title = N_("Institutions")
    title_one = N_("Institution")
    add_words = N_("Add an institution")
    help = N_("Centres in which children live: kind, place, capacity, legal status.")
    icon = "centre"
    group = "work"
    also = ("Ibigo", "Ibigo by'imfubyi", "Centres", "Orphanages", "Orphelinats")
    named_by = ("name",)
    columns = ("name", "kind", "place", "capacity", "legal_status", "manager", "phone")
    is_few = True
    order = ("name",)
    same_by = (("name", "place"),)
    alike_by = (("name",),)

    about_identity = Section(N_("Identity"))
    name = Text(
        N_("Name"), required=True, search=True, width=220,
        help=N_("The full name of the centre."),
        also=("Ikigo", "Izina ry'ikigo", "Nom du centre", "Name of institution", "Centre"))
    kind = Choice(
        N_("Kind"), codes="institution_kind", required=True, width=150,
        help=N_("Orphanage, street centre, centre for children with disabilities, transit or detention centre."),
        also=("Ubwoko", "Type de centre", "Type"))
    place = Place(
        N_("Place"), level="village", required=True, indexed=True, width=210,
        help=N_("Where the centre is: village, or at least the sector."),
        also=("Aho giherereye", "Lieu", "Location", "Umurenge"))
    capacity = Whole(
        N_("Capacity"), highest=5000, width=90,
        help=N_("How many children it has room for."),
        also=("Umubare ishobora kwakira", "Umubare w'abana bakirwa", "Capacité", "Capacité d'accueil"))
    legal_status = Choice(
        N_("Legal status"), codes="legal_status", width=130,
        help=N_("Whether it is licensed."),
        also=("Icyangombwa", "Statut légal", "Licence"))
    opened_on = Date(
        N_("Opened on"), future=False,
        help=N_("The day on which it opened."),
        also=("Itariki cyafunguriweho", "Date d'ouverture"))
    closed_on = Date(
        N_("Closed on"), future=False, indexed=True,
        help=N_("The day on which it closed or was turned into something else."),
        also=("Itariki cyafungiweho", "Date de fermeture"))

    about_contact = Section(N_("Contact"))
    manager = Name(
        N_("Manager"), sensitivity="personal", width=150,
        help=N_("Who runs the centre."),
        also=("Umuyobozi w'ikigo", "Umuyobozi", "Responsable", "Directeur"))
    phone = Phone(
        N_("Phone"), search=True, width=130,
        help=N_("The phone of the manager or the centre."),
        also=("Telefoni", "Téléphone"))
    owner_ = Text(
        N_("Run by"),
        help=N_("The congregation, organisation or public body that runs it."),
        also=("Nyir'ikigo", "Géré par", "Owner"))
    staff_women = Whole(
        N_("Women on the staff"), highest=1000,
        help=N_("How many women work there."))
    staff_men = Whole(
        N_("Men on the staff"), highest=1000,
        help=N_("How many men work there."))
    inspected_on = Date(
        N_("Last inspected"), future=False,
        help=N_("The day of the last inspection."),
        also=("Igenzura riheruka", "Dernière inspection"))
    note = LongText(
        N_("Note"),
        help=N_("What the fields above can't hold, such as the state of its plan to place children in families."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Closed after it opened."""
        opened, closed = record.get("opened_on"), record.get("closed_on")
        if opened and closed and str(closed) < str(opened):
            return [Problem("error", Message(N_("The centre closed before it opened.")), "closed_on")]
        return []
