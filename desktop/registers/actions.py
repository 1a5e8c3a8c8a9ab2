"""Actions: what is undertaken to carry out a recommendation."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Attachment, Choice, Date, Link, LongText, Money, Name, Text, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Actions(Register):
    """The two matrices of follow-up: implementation plan (for the State) and action strategy (for partners)."""

    key = "actions"
    title = N_("Actions")
    title_one = N_("Action")
    add_words = N_("Add an action")
    help = N_("What is undertaken for a recommendation: goal, activity, means, time, risks, who answers, evidence.")
    icon = "activity"
    owner = "recommendation"
    also = ("Ibikorwa byo gushyira mu bikorwa imyanzuro", "Plan de mise en œuvre", "Implementation plan",
            "Action strategy")
    named_by = ("activity",)
    columns = ("recommendation", "activity", "responsible", "due_on", "status", "evidence")
    order = ("due_on",)
    same_by = (("recommendation", "activity"),)
    alike_by = (("activity", "recommendation"),)

    about_plan = Section(N_("Implementation plan"))
    recommendation = Link(
        N_("Recommendation"), register="recommendations", required=True, width=220, repeat=True,
        help=N_("The recommendation that it serves."),
        also=("Umwanzuro", "Recommandation"))
    goal = LongText(
        N_("Goal"), repeat=True,
        help=N_("What is to be different in the end."),
        also=("Intego", "But", "Objectif"))
    activity = LongText(
        N_("Activity"), required=True, search=True, width=260,
        help=N_("What will be done."),
        also=("Igikorwa", "Activité", "Action", "Expected Government action", "Action attendue"))
    indicator = Text(
        N_("Indicator"),
        help=N_("The figure or fact by which one will see that it is done."),
        also=("Igipimo", "Indicateur", "Indicator/data"))
    government_body = Text(
        N_("Public body"), repeat=True,
        help=N_("The ministry, agency or district that has to act."),
        also=("Urwego rubishinzwe", "Institution", "Government body"))
    responsible = Name(
        N_("Responsible"), width=150, repeat=True,
        help=N_("The person who answers for it."),
        also=("Ubishinzwe", "Responsable", "Lead", "Coordinator"))

    about_strategy = Section(N_("Action strategy"))
    resources = LongText(
        N_("Resources"),
        help=N_("What is needed: people, money, material."),
        also=("Ibikenewe", "Ressources"))
    budget = Money(
        N_("Budget"),
        help=N_("What it costs, in Rwandan francs."),
        also=("Ingengo y'imari", "Budget (RWF)"))
    partners = Text(
        N_("Partners"),
        help=N_("The organisations that can help to carry it out."),
        also=("Abafatanyabikorwa", "Partenaires"))
    starts_on = Date(
        N_("Begins on"),
        help=N_("The first day of the work."),
        also=("Itariki y'itangira", "Début", "Start date"))
    due_on = Date(
        N_("Due on"), indexed=True, width=110,
        help=N_("The day by which it is to be done."),
        also=("Itariki ntarengwa", "Échéance", "Timeframe", "Deadline"))
    risks = LongText(
        N_("Risks"),
        help=N_("What could stand in the way."),
        also=("Ingorane", "Risques"))
    mitigation = LongText(
        N_("Against the risks"),
        help=N_("What will be done so that it does not."),
        also=("Uko zakumirwa", "Atténuation", "Mitigation"))

    about_state = Section(N_("Where it stands"))
    status = Choice(
        N_("Status"), codes="progress_status", required=True, default="NOT_STARTED", indexed=True, width=130,
        help=N_("Where it stands, in the four words of the imihigo review."),
        also=("Imiterere", "Uko bihagaze", "Statut"))
    done_on = Date(
        N_("Done on"), future=False, when=("status", ("DONE",)),
        help=N_("The day on which it was completed."),
        also=("Itariki byakoreweho", "Fait le"))
    evidence = LongText(
        N_("Evidence"), width=160,
        help=N_("What shows that it was done."),
        also=("Ikimenyetso", "Preuve", "Means of verification"))
    document = Attachment(
        N_("File"),
        help=N_("The file that shows it."))
    note = LongText(
        N_("Note"),
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """It ends after it begins; what is done is shown."""
        found = []
        starts, due = record.get("starts_on"), record.get("due_on")
        if starts and due and str(due) < str(starts):
            found.append(Problem("error", Message(N_("The action is due before it begins.")), "due_on"))
        if record.get("status") == "DONE" and not record.get("evidence") and not record.get("document"):
            said = N_("Done: say what shows it.")
            found.append(Problem("warning", Message(said), "evidence"))
        return found
