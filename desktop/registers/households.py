"""Households: who lives together, where, and under whose head."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    PERSONAL,
    SENSITIVE,
    Choice,
    Code,
    Date,
    FiscalYear,
    Link,
    LongText,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Text,
    Value,
    Whole,
    YesNo,
)
from desktop.domain.language import N_, Message
from desktop.domain.people import identifier_problems
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section, Told

UBUDEHE_VALUES = {"SIX": "123456", "FOUR": "1234", "LETTERS": "ABCDE"}
"""What each scheme of Ubudehe can say. 1 was the poorest, A the richest: never sorted as one scale."""


# fmt: off
class Households(Register):
    """Households with their head, their village and how they live."""

    key = "households"
    title = N_("Households")
    title_one = N_("Household")
    add_words = N_("Register a household")
    help = N_("Who lives together: the head, the village, and the members now and before.")
    icon = "house"
    group = "people"
    also = ("Ingo", "Urugo", "Ménages", "Ménage", "Imiryango", "Families")
    named_by = ("head", "head_name")
    columns = ("head_name", "head", "village", "size", "head_phone", "mutuelle", "code")
    narrowed_by = ("village", "mutuelle", Told("services", "household", "given_on", N_("Served")))
    order = ("village", "head_name")
    same_by = (("head_national_id",), ("head_name", "village"))
    alike_by = (("head_name", "village"),)

    about_head = Section(N_("Head"))
    code = Code(
        N_("Code"), search=True, width=170,
        help=N_("The number that the register gave to this household: district, year, serial and two check digits."),
        also=("Kode y'urugo", "Code ménage", "Household code", "HH code", "Household ID"))
    head = Link(
        N_("Head"), register="people", sensitivity=PERSONAL, width=180,
        help=N_("Who heads the household, where this person is already in the register."))
    head_name = Name(
        N_("Name of the head"), sensitivity=PERSONAL, search=True, width=180,
        help=N_("All names of the head, where this person is not in the register."),
        also=("Umukuru w'urugo", "Amazina y'umukuru w'urugo", "Umukuru w'umuryango", "Nyir'urugo", "Chef de ménage",
              "Nom du chef de ménage", "Household head", "Head of household", "Name of household head", "HH head"))
    head_sex = Choice(
        N_("Sex of the head"), codes="sex", sensitivity=PERSONAL,
        help=N_("Female or male."),
        also=("Igitsina cy'umukuru w'urugo", "Sexe du chef de ménage", "Sex of household head"))
    head_birth = PartialDate(
        N_("Birth of the head"), sensitivity=PERSONAL,
        help=N_("The year is enough: it tells households headed by children and by old people."),
        also=("Umwaka umukuru w'urugo yavukiyemo", "Année de naissance du chef", "Birth year of head"))
    head_national_id = NationalId(
        N_("Head's national ID"), other="head_other_identifier", search=True, indexed=True, width=180,
        help=N_("The 16 digits of the head's identity card."),
        also=("Indangamuntu y'umukuru w'urugo", "N° ID du chef de ménage", "Head NID", "ID of household head"))
    head_other_identifier = Text(
        N_("Head's other identifier"), sensitivity=PERSONAL, search=True,
        help=N_("A passport or refugee proof, or a national ID that does not fit."))
    head_phone = Phone(
        N_("Head's phone"), search=True, width=130,
        help=N_("The phone on which the household can be reached."),
        also=("Telefoni y'umukuru w'urugo", "Téléphone du chef de ménage", "Head phone", "Phone of household head"))

    about_home = Section(N_("Home"))
    village = Place(
        N_("Village"), level="village", exact=True, required=True, sensitivity=PERSONAL, indexed=True, repeat=True,
        search=True, width=210,
        help=N_("Where the household lives now: type any part of village, cell or sector."),
        also=("Umudugudu", "Aho urugo rutuye", "Village de résidence"))
    isibo = Text(
        N_("Isibo"), sensitivity=PERSONAL, repeat=True,
        help=N_("The group of neighbouring households (isibo) inside the village."),
        also=("Isibo batuyemo", "Groupe de ménages"))
    size = Whole(
        N_("Members"), highest=60, sensitivity=PERSONAL, width=80,
        help=N_("How many people live in the household, children and adults together."),
        also=("Abagize umuryango", "Umubare w'abagize urugo", "Taille du ménage", "Household size", "Family size"))
    dwelling = Choice(
        N_("Dwelling"), codes="dwelling", sensitivity=SENSITIVE,
        help=N_("Whether the house is their own, rented, lent, or missing."),
        also=("Inzu batuyemo", "Logement", "Housing", "Type de logement"))

    about_means = Section(N_("Means"))
    ubudehe_scheme = Choice(
        N_("Ubudehe scheme"), codes="ubudehe_scheme", sensitivity=SENSITIVE,
        help=N_("Which of the three Ubudehe schemes the category comes from; no scheme decides benefits any more."),
        also=("Uburyo bw'ubudehe", "Système Ubudehe"))
    ubudehe = Text(
        N_("Ubudehe category"), sensitivity=SENSITIVE, when=("ubudehe_scheme", ("SIX", "FOUR", "LETTERS")),
        help=N_("The category as it was written, such as 1 or E."),
        also=("Icyiciro cy'ubudehe", "Ubudehe", "Catégorie Ubudehe", "Ubudehe cat."))
    ubudehe_year = Whole(
        N_("Ubudehe year"), lowest=2000, highest=2100, when=("ubudehe_scheme", ("SIX", "FOUR", "LETTERS")),
        help=N_("The year in which the category was given."),
        also=("Umwaka w'ubudehe", "Année Ubudehe"))
    imibereho = Text(
        N_("Imibereho number"), sensitivity=SENSITIVE, search=True,
        help=N_("The number of the household in the social registry Imibereho, where it is known."),
        also=("Imibereho", "Nomero ya Imibereho", "N° Imibereho", "Social registry number"))
    mutuelle = YesNo(
        N_("Mutuelle"), sensitivity=SENSITIVE, width=90,
        help=N_("Whether community health insurance is paid for the whole household."),
        also=("Mituweli y'urugo", "Mutuelle du ménage", "CBHI of household"))
    mutuelle_year = FiscalYear(
        N_("Mutuelle year"), when=("mutuelle", ("yes",)),
        help=N_("The year, July to June, for which the insurance is paid."))
    last_verified_on = Date(
        N_("Last verified"), future=False, indexed=True, width=120,
        help=N_("The day on which somebody last saw or confirmed the household in the village."),
        also=("Itariki urugo rwagenzuriweho", "Household verified on"))
    source = Choice(
        N_("Source"), codes="source", repeat=True,
        help=N_("Where these facts come from: own visit, village list, a partner's list."))
    source_note = Text(
        N_("File and row"), automatic=True,
        help=N_("The file and the row from which the household was taken in."))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the fields above can't hold."))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A household without a head, an identifier that contradicts its head, an impossible category."""
        found = identifier_problems(record, "head_national_id", "head_birth", "head_sex")
        if not record.get("head") and not record.get("head_name"):
            said = N_("Nobody is named as head of this household: give a name or choose a person.")
            found.append(Problem("warning", Message(said), "head_name"))
        scheme, category = str(record.get("ubudehe_scheme") or ""), str(record.get("ubudehe") or "").upper()
        allowed = UBUDEHE_VALUES.get(scheme, "")
        if category and allowed and category not in tuple(allowed):
            said = N_("“{value}” is not a category of this Ubudehe scheme: it has {first} to {last}.")
            message = Message(said, value=category, first=allowed[0], last=allowed[-1])
            found.append(Problem("error", message, "ubudehe"))
        return found
