"""Consents: on what ground the data of a person are kept and given on."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    PERSONAL,
    SENSITIVE,
    Attachment,
    Choice,
    Choices,
    Date,
    Link,
    LongText,
    Name,
    Value,
)
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Consents(Register):
    """Law 058/2021, articles 6 to 9: given by whom, how, for what, and withdrawn when."""

    key = "consents"
    title = N_("Consents")
    title_one = N_("Consent")
    add_words = N_("Add a consent")
    help = N_("Who agreed that the data of a person are kept and for what; and when that was withdrawn.")
    icon = "lock"
    owner = "person"
    also = ("Kwemera", "Consentements")
    named_by = ("person", "given_on")
    columns = ("person", "ground", "given_by", "form", "given_on", "purposes", "withdrawn_on")
    order = ("given_on",)

    about_consent = Section(N_("Consent"))
    person = Link(
        N_("Person"), register="people", required=True, sensitivity=PERSONAL, width=190,
        help=N_("Whose data it is about."),
        also=("Umwana", "Enfant", "Child", "Umuntu", "Personne"))
    ground = Choice(
        N_("Ground"), codes="consent_ground", required=True, default="CONSENT", width=130,
        help=N_("Consent, a vital interest of the person, or a legal duty of the district."),
        also=("Impamvu ishingirwaho", "Fondement", "Legal ground"))
    given_by = Name(
        N_("Given by"), sensitivity=PERSONAL, width=150, repeat=True,
        help=N_("Who agreed: a parent or guardian for a child under 16, otherwise the person."),
        also=("Uwemeye", "Donné par"))
    relation = Choice(
        N_("Relation"), codes="caregiver_relation", sensitivity=SENSITIVE, repeat=True,
        help=N_("What the one who agreed is to the person."),
        also=("Isano", "Lien"))
    form = Choice(
        N_("Form"), codes="consent_form", width=110, repeat=True, when=("ground", ("CONSENT",)),
        help=N_("In writing, by word of mouth, by thumbprint, or electronically."),
        also=("Uburyo", "Forme"))
    given_on = Date(
        N_("Given on"), future=False, required=True, indexed=True, width=110, repeat=True,
        help=N_("The day on which it was given or the ground was noted."),
        also=("Itariki", "Date du consentement", "Consent date"))
    purposes = Choices(
        N_("For"), codes="consent_purpose", required=True, width=150, repeat=True,
        help=N_("Everything that was agreed to."),
        also=("Impamvu", "Finalités", "Purposes"))
    language = Choice(
        N_("Language"), codes="language", repeat=True,
        help=N_("The language in which it was explained."),
        also=("Ururimi", "Langue"))
    witness = Name(
        N_("Witness"), sensitivity=PERSONAL, repeat=True,
        help=N_("Who was present when it was given by word of mouth or thumbprint."),
        also=("Umugabo", "Témoin"))
    document = Attachment(
        N_("Signed form"), sensitivity=PERSONAL,
        help=N_("The form with its signature or thumbprint."),
        also=("Ifishi isinye", "Formulaire signé"))

    about_withdrawal = Section(N_("Withdrawn"))
    withdrawn_on = Date(
        N_("Withdrawn on"), future=False, indexed=True, width=110,
        help=N_("The day on which it was taken back; use of the data stops, the history stays."),
        also=("Itariki yisubiriyeho", "Retiré le"))
    withdrawn_by = Name(
        N_("Withdrawn by"), sensitivity=PERSONAL,
        help=N_("Who took it back."),
        also=("Uwisubiyeho", "Retiré par"))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What else was said or asked."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A consent comes from somebody and can't be taken back before it was given."""
        found = []
        if record.get("ground") == "CONSENT" and not record.get("given_by"):
            found.append(Problem("error", Message(N_("Say who agreed.")), "given_by"))
        given, withdrawn = record.get("given_on"), record.get("withdrawn_on")
        if given and withdrawn and str(withdrawn) < str(given):
            found.append(Problem("error", Message(N_("Withdrawn before it was given.")), "withdrawn_on"))
        return found
