"""Visits: planned and done, to children who were placed in a family."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import SENSITIVE, Choice, Date, Link, LongText, Name, Value, YesNo
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Visits(Register):
    """One visit of a placement, due after so many months (list `visit_schedule`), done on a day."""

    key = "visits"
    title = N_("Visits")
    title_one = N_("Visit")
    add_words = N_("Add a visit")
    help = N_("Visits to placed children: when due, when done, what was found and agreed.")
    icon = "walk"
    owner = "placement"
    also = ("Abasuwe", "Visites de suivi", "Follow-up visits", "Gusura")
    named_by = ("placement", "step")
    columns = ("placement", "step", "due_on", "done_on", "visitor", "risk", "action")
    order = ("due_on",)

    about_plan = Section(N_("Planned"))
    placement = Link(
        N_("Placement"), register="placements", required=True, sensitivity=SENSITIVE, width=230,
        help=N_("The placement that is followed."))
    step = Choice(
        N_("After"), codes="visit_schedule", width=100,
        help=N_("How long after the placement: 1, 3, 6, 12, 18 or 24 months; empty for a further visit."),
        also=("Ukwezi kwa", "Après", "Month"))
    due_on = Date(
        N_("Due on"), required=True, indexed=True, width=110,
        help=N_("The day by which the child is to be visited."),
        also=("Itariki ntarengwa", "Échéance", "Due date"))

    about_visit = Section(N_("Done"))
    done_on = Date(
        N_("Done on"), future=False, indexed=True, width=110,
        help=N_("The day on which the child was visited; empty while it was not."),
        also=("Itariki yasuriweho", "Visité le", "Visit date"))
    visitor = Name(
        N_("Visited by"), width=150,
        help=N_("Who visited the child."),
        also=("Uwamusuye", "Visiteur", "Visitor"))
    child_seen = YesNo(
        N_("Child seen"),
        help=N_("Whether the child itself was seen and spoken to."),
        also=("Umwana yabonetse", "Enfant vu"))
    risk = Choice(
        N_("Risk"), codes="visit_risk", sensitivity=SENSITIVE, width=110,
        help=N_("Whether the child is safe and well there."),
        also=("Ibyago", "Risque"))
    findings = LongText(
        N_("Findings"), sensitivity=SENSITIVE,
        help=N_("How the child and the family are doing."),
        also=("Ibyagaragaye", "Constats"))
    action = LongText(
        N_("Action"), sensitivity=SENSITIVE, width=180,
        help=N_("What is to be done, by whom and until when."),
        also=("Igikorwa", "Ibizakorwa", "Action à mener"))
    assessment = Link(
        N_("Assessment"), register="assessments", sensitivity=SENSITIVE,
        help=N_("The Child Status Index made on this visit."))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A visit that was done has a visitor and a finding; a danger has an action."""
        if not record.get("done_on"):
            return []
        found = []
        if not record.get("visitor"):
            found.append(Problem("warning", Message(N_("Say who visited the child.")), "visitor"))
        if not record.get("risk"):
            found.append(Problem("warning", Message(N_("Say whether the child is safe there.")), "risk"))
        if record.get("risk") == "ACT" and not record.get("action"):
            said = N_("The child is in danger: say what is being done about it.")
            found.append(Problem("error", Message(said), "action"))
        return found
