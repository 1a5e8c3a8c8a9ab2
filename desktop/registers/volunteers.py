"""Volunteers: the Friends of the Family, two in each village, a woman and a man."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    PERSONAL,
    Choice,
    Date,
    Derived,
    Link,
    LongText,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Text,
    Value,
    YesNo,
)
from desktop.domain.language import N_, Message
from desktop.domain.people import full_name_of, identifier_problems
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Volunteers(Register):
    """Inshuti z'Umuryango (IZU), elected by the residents of each village."""

    key = "volunteers"
    title = N_("Friends of the Family")
    title_one = N_("Friend of the Family")
    add_words = N_("Add a Friend of the Family")
    help = N_("The volunteers (IZU) of each village, a woman and a man: elected, trained, how to reach them.")
    icon = "walk"
    group = "coordination"
    also = ("Inshuti z'Umuryango", "IZU", "Amis de la famille", "Volunteers")
    named_by = ("family_name", "other_names")
    columns = ("family_name", "other_names", "sex", "village", "phone", "elected_on", "trained", "left_on")
    order = ("village", "family_name")
    same_by = (("national_id",), ("family_name", "other_names?", "village"))
    alike_by = (("family_name", "village", "sex"),)

    about_identity = Section(N_("Identity"))
    full_name = Derived(
        N_("Full name"), sensitivity=PERSONAL, derive=full_name_of, width=200,
        help=N_("Family name and other names together, as lists show them."),
        also=("Amazina yombi", "Amazina", "Noms et prénoms", "Full names", "Names"))
    family_name = Name(
        N_("Family name"), required=True, sensitivity=PERSONAL, search=True, width=150,
        help=N_("The Kinyarwanda name as on the identity card, such as Uwera."),
        also=("Izina", "Nom", "Surname", "Last name"))
    other_names = Name(
        N_("Other names"), sensitivity=PERSONAL, search=True, width=150,
        help=N_("Christian, Muslim or further names, such as Marie Claire."),
        also=("Andi mazina", "Prénom", "Prénoms", "First name"))
    sex = Choice(
        N_("Sex"), codes="sex", required=True, sensitivity=PERSONAL, width=80,
        help=N_("Female or male: each village has one of each."),
        also=("Igitsina", "Sexe", "Gender"))
    birth = PartialDate(
        N_("Date of birth"), sensitivity=PERSONAL,
        help=N_("As much as is known; the year is enough."),
        also=("Itariki y'amavuko", "Date de naissance", "Year of birth"))
    national_id = NationalId(
        N_("National ID"), search=True, indexed=True,
        help=N_("The 16 digits of the identity card."),
        also=("Indangamuntu", "N° d'identité", "NID", "ID number"))
    village = Place(
        N_("Village"), level="village", exact=True, required=True, sensitivity=PERSONAL, indexed=True, repeat=True,
        search=True, width=210,
        help=N_("The village that elected the volunteer."),
        also=("Umudugudu", "Village"))
    phone = Phone(
        N_("Phone"), search=True, width=130,
        help=N_("The phone of the volunteer."),
        also=("Telefoni", "Téléphone", "Tel"))
    person = Link(
        N_("In the register as"), register="people", view="adults", sensitivity=PERSONAL,
        help=N_("The file of the same person in the register of people, where there is one."))

    about_work = Section(N_("Work"))
    elected_on = Date(
        N_("Elected on"), future=False, width=110, repeat=True,
        help=N_("The day on which the village elected the volunteer."),
        also=("Itariki yatoreweho", "Élu le", "Date d'élection", "Election date"))
    trained = YesNo(
        N_("Trained"), width=90,
        help=N_("Whether the volunteer has been trained."),
        also=("Yahuguwe", "Formé"))
    trained_on = Date(
        N_("Last training"), future=False, when=("trained", ("yes",)),
        help=N_("The day of the last training."),
        also=("Itariki y'amahugurwa", "Dernière formation", "Training date", "Trained on", "Date de formation"))
    training = Text(
        N_("Trained in"), when=("trained", ("yes",)),
        help=N_("What the training was about, and who gave it."),
        also=("Amahugurwa", "Thème de formation"))
    left_on = Date(
        N_("Left on"), future=False, indexed=True, width=110,
        help=N_("The day on which the volunteer stopped; empty while serving."),
        also=("Itariki yahagarikiyeho", "Fin de mandat"))
    note = LongText(
        N_("Note"), sensitivity=PERSONAL,
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """The identifier against birth and sex; nobody stops before being elected."""
        found = identifier_problems(record)
        elected, left = record.get("elected_on"), record.get("left_on")
        if elected and left and str(left) < str(elected):
            found.append(Problem("error", Message(N_("The volunteer stopped before being elected.")), "left_on"))
        return found
