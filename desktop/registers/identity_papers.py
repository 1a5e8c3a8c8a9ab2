"""Identity papers: every number by which the state, a school or the mutuelle knows a person, and since when."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import PERSONAL, SENSITIVE, Choice, Link, NationalId, PartialDate, Text, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register

NATIONAL_ID = "NATIONAL_ID"
_OTHERS = ("BIRTH", "REFUGEE", "PASSPORT", "SCHOOL", "MUTUELLE", "OTHER")


# fmt: off
class IdentityPapers(Register):
    """As many as a person has: a corrected or replaced card brings a new number, and the old one stays known."""

    key = "identity_papers"
    title = N_("Identity papers")
    title_one = N_("Identity paper")
    add_words = N_("Add an identity paper")
    help = N_("Further numbers of a person, each with the time in which it was valid.")
    icon = "key"
    owner = "person"
    also = ("Ibyangombwa", "Pièces d'identité", "Identifiers", "Identity documents")
    named_by = ("person", "kind", "national_id", "number")
    columns = ("person", "kind", "national_id", "number", "valid_from", "valid_until")
    order = ("valid_from",)
    same_by = (("person", "kind", "national_id?", "number?"),)

    person = Link(
        N_("Person"), register="people", required=True, sensitivity=PERSONAL, width=200,
        help=N_("Whose paper it is."),
        also=("Umuntu", "Personne", "Umwana", "Enfant", "Child"))
    kind = Choice(
        N_("Kind of paper"), codes="identity_paper", required=True, default=NATIONAL_ID, sensitivity=PERSONAL,
        width=150,
        help=N_("A further national ID, a birth certificate, a refugee proof, a passport, a school number."),
        also=("Ubwoko bw'icyangombwa", "Type de pièce", "Type of document", "Document type"))
    national_id = NationalId(
        N_("National ID"), search=True, indexed=True, when=("kind", (NATIONAL_ID,)), width=180,
        help=N_("The 16 digits. A number that does not fit is kept as another kind of paper."),
        also=("Indangamuntu", "Irangamuntu", "N° d'identité", "ID number", "NID"))
    number = Text(
        N_("Number of the paper"), sensitivity=PERSONAL, search=True, when=("kind", _OTHERS), width=170,
        help=N_("As it stands on the paper, letters included."),
        also=("Nomero y'icyangombwa", "N° de la pièce", "Document number"))
    valid_from = PartialDate(
        N_("Valid from"), sensitivity=PERSONAL, width=110,
        help=N_("When the paper was given: a day, a month or only a year."),
        also=("Itariki yatangiweho", "Délivré le", "Valable dès", "Issued on", "Date of issue"))
    valid_until = PartialDate(
        N_("Valid until"), sensitivity=PERSONAL, future=True, width=110,
        help=N_("When it ended or was replaced; empty while it holds."),
        also=("Itariki izarangiriraho", "Valable jusqu'au", "Remplacé le", "Expires on", "Replaced on"))
    note = Text(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("Why it was replaced, who gave it, or anything else worth knowing."))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A paper without its number, or one that ended before it began."""
        asked = "national_id" if record.get("kind") == NATIONAL_ID else "number"
        found = []
        if not record.get(asked):
            said = Message(N_("{field} is needed."), field=Message(cls.fields[asked].title))
            found.append(Problem("error", said, asked))
        begun, ended = str(record.get("valid_from") or ""), str(record.get("valid_until") or "")
        known = min(len(begun), len(ended))
        if known and ended[:known] < begun[:known]:
            found.append(Problem("error", Message(N_("The paper ended before it was given.")), "valid_until"))
        return found
