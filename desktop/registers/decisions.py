"""Decisions: what each level of the chain decided on an identification."""

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
    Text,
    Value,
    Whole,
)
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Decisions(Register):
    """Village assembly, cell, sector, district, national agency: ministerial order 2/2017, articles 2 to 4."""

    key = "decisions"
    title = N_("Decisions")
    title_one = N_("Decision")
    add_words = N_("Add a decision")
    help = N_("What each level decided on a child, from the village assembly upward: when, who and why.")
    icon = "sign"
    owner = "identification"
    also = ("Ibyemezo", "Décisions", "Approvals")
    named_by = ("level", "decision", "decided_on")
    columns = ("identification", "level", "decision", "decided_on", "decided_by", "reason")
    order = ("decided_on",)

    identification = Link(
        N_("Identification"), register="identifications", required=True, sensitivity=SENSITIVE, width=220,
        help=N_("The identification on which it was decided."))
    level = Choice(
        N_("Level"), codes="decision_level", required=True, width=120, repeat=True,
        help=N_("Who decided: village assembly, cell, sector, district or national agency."),
        also=("Urwego", "Niveau"))
    decision = Choice(
        N_("Decision"), codes="decision", required=True, width=120, repeat=True,
        help=N_("Approved, returned to the level below to be completed, or rejected."),
        also=("Icyemezo", "Décision"))
    decided_on = Date(
        N_("Decided on"), future=False, required=True, width=110, repeat=True,
        help=N_("The day of the decision."),
        also=("Itariki y'icyemezo", "Date de la décision", "Decision date"))
    reason = LongText(
        N_("Reason"), sensitivity=SENSITIVE,
        help=N_("Why it was rejected or returned; needed for a rejection."),
        also=("Impamvu", "Motif"))
    skipped_note = LongText(
        N_("Why a level was passed over"),
        help=N_("Where a level below has not decided: why it was passed over."),
        also=("Impamvu urwego rwasimbutswe", "Motif du saut de niveau"))

    about_who = Section(N_("Who decided"))
    decided_by = Name(
        N_("Decided by"), required=True, repeat=True, width=160,
        help=N_("The name of who signed for the level, such as the executive secretary."),
        also=("Uwafashe icyemezo", "Décidé par", "Approved by", "Byemejwe na"))
    decided_by_title = Text(
        N_("Title"), repeat=True,
        help=N_("The office of who signed, such as executive secretary of the sector."),
        also=("Umwanya w'akazi", "Titre", "Fonction", "Position"))
    meeting = Text(
        N_("Meeting"), repeat=True,
        help=N_("The meeting or minutes in which it was decided, such as village assembly no. 3."),
        also=("Inama", "Réunion", "PV", "Meeting reference"))
    attendance_women = Whole(
        N_("Women present"), highest=5000, repeat=True,
        help=N_("How many women attended."),
        also=("Abagore bitabiriye", "Femmes présentes"))
    attendance_men = Whole(
        N_("Men present"), highest=5000, repeat=True,
        help=N_("How many men attended."),
        also=("Abagabo bitabiriye", "Hommes présents"))
    document = Attachment(
        N_("Signed sheet"), repeat=True, sensitivity=SENSITIVE,
        help=N_("The scanned or photographed sheet with the signatures."),
        also=("Urupapuro rusinye", "Feuille signée"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A rejection has a reason; a return should have one."""
        decision = record.get("decision")
        if decision == "REJECTED" and not record.get("reason"):
            return [Problem("error", Message(N_("Say why it was rejected.")), "reason")]
        if decision == "RETURNED" and not record.get("reason"):
            said = N_("Say what is missing, so that the level below can complete it.")
            return [Problem("warning", Message(said), "reason")]
        return []
