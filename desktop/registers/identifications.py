"""Identifications: a child put forward as vulnerable, with the criteria, the needs and the stage reached."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import SENSITIVE, Choice, Choices, Date, Link, LongText, Name, Place, Value, YesNo
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Identifications(Register):
    """The OVC record of a child: why, since when, and how far the chain of decisions has come."""

    key = "identifications"
    title = N_("Identifications")
    title_one = N_("Identification")
    add_words = N_("Add an identification")
    help = N_("Children put forward as vulnerable, with the criteria, the needs and the stage reached.")
    icon = "flag"
    owner = "person"
    also = ("Iyandikwa ry'abana batishoboye", "Identification des OEV", "OVC identification", "MVC identification")
    named_by = ("person", "identified_on")
    columns = ("person", "primary_criterion", "immediate_risk", "stage", "identified_on", "last_verified_on")
    order = ("identified_on",)

    about_criteria = Section(N_("Criteria"))
    person = Link(
        N_("Child"), register="people", view="children", required=True, sensitivity=SENSITIVE, width=200,
        help=N_("The child who is put forward."),
        also=("Umwana", "Enfant"))
    criteria = Choices(
        N_("Criteria"), codes="vulnerability", required=True, sensitivity=SENSITIVE, width=200,
        help=N_("Every criterion of the ministerial instructions that applies to the child."),
        also=("Icyiciro cy'ubutishobore", "Ibyiciro by'ubutishobore", "Ikibazo afite", "Ubutishobore", "Vulnérabilité",
              "Catégorie de vulnérabilité", "Critères", "Vulnerability", "Vulnerability category", "OVC category"))
    primary_criterion = Choice(
        N_("Main criterion"), codes="vulnerability", sensitivity=SENSITIVE, width=150,
        help=N_("The one criterion that weighs most, chosen from those above."),
        also=("Ikibazo nyamukuru", "Critère principal", "Main vulnerability", "Primary vulnerability"))
    needs = Choices(
        N_("Needs"), codes="service", sensitivity=SENSITIVE, width=180,
        help=N_("What the child needs, in services of the minimum package."),
        also=("Icyo akeneye", "Ibyo akeneye", "Ubufasha akeneye", "Besoins", "Needs of the child", "Support needed"))
    immediate_risk = YesNo(
        N_("Immediate risk"), required=True, default="no", sensitivity=SENSITIVE, width=110,
        help=N_("Yes where the child is in danger now: support may then begin before the chain has decided."),
        also=("Ibyago byihutirwa", "Risque immédiat", "At risk now", "Urgent"))
    risk_note = LongText(
        N_("What the risk is"), sensitivity=SENSITIVE, when=("immediate_risk", ("yes",)),
        help=N_("What threatens the child and what was done at once."),
        also=("Ibisobanuro by'ibyago", "Description du risque", "Risk description"))

    about_identification = Section(N_("Identified"))
    identified_on = Date(
        N_("Identified on"), future=False, required=True, indexed=True, repeat=True, width=110,
        help=N_("The day on which the child was put forward, such as that of the village assembly."),
        also=("Itariki yabaruriweho", "Itariki y'inteko y'umudugudu", "Date d'identification", "Identification date"))
    identified_by = Name(
        N_("Identified by"), repeat=True,
        help=N_("Who put the child forward: a villager, volunteer, teacher or officer."),
        also=("Uwabaruye", "Identifié par", "Name of identifier"))
    volunteer = Link(
        N_("Volunteer"), register="volunteers", repeat=True,
        help=N_("The Friend of the Family (IZU) who knows the child."),
        also=("Inshuti y'Umuryango", "IZU"))
    place = Place(
        N_("Put forward in"), level="village", repeat=True,
        help=N_("The village whose assembly put the child forward, where it is not the child's own."))
    stage = Choice(
        N_("Stage"), codes="ident_status", automatic=True, default="DRAFT", indexed=True, width=160,
        help=N_("How far the chain has come; it follows from the decisions and is never typed."),
        also=("Aho bigeze", "Étape", "Stage reached"))

    about_verification = Section(N_("Verified"))
    last_verified_on = Date(
        N_("Last verified"), future=False, indexed=True, width=110,
        help=N_("The day on which the village last confirmed the child; after twelve months it is asked again."),
        also=("Itariki yagenzuriweho", "Dernière vérification", "Verified on"))
    verification = Choice(
        N_("Result"), codes="verification", sensitivity=SENSITIVE,
        help=N_("What the verification found: confirmed, moved, not found, or not a real person."),
        also=("Ibyavuye mu igenzura", "Résultat de la vérification", "Verification result"))
    verified_by = Name(
        N_("Verified by"),
        help=N_("Who confirmed it in the village."),
        also=("Uwagenzuye", "Vérifié par"))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """The main criterion is one of the criteria; a danger is described; dates follow each other."""
        found = []
        criteria, main = record.get("criteria") or (), record.get("primary_criterion")
        if main and isinstance(criteria, tuple) and main not in criteria:
            said = N_("The main criterion must be one of the criteria: add it there, or choose another.")
            found.append(Problem("error", Message(said), "primary_criterion"))
        if not main and isinstance(criteria, tuple) and len(criteria) > 1:
            said = N_("Several criteria apply: choose the main one.")
            found.append(Problem("note", Message(said), "primary_criterion"))
        if record.get("immediate_risk") == "yes" and not record.get("risk_note"):
            said = N_("Say what the risk is, so that whoever reads this can act.")
            found.append(Problem("warning", Message(said), "risk_note"))
        identified, verified = record.get("identified_on"), record.get("last_verified_on")
        if identified and verified and str(verified) < str(identified):
            said = N_("Verified before the child was identified: check both dates.")
            found.append(Problem("warning", Message(said), "last_verified_on"))
        return found
