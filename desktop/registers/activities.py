"""Activities: the lines of partners' plans of action, who does what where."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    Choice,
    Choices,
    Date,
    Decimal,
    FiscalYear,
    Link,
    LongText,
    Money,
    Name,
    Places,
    Text,
    Value,
    Whole,
    YesNo,
)
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Activities(Register):
    """A line of a plan: what, in which sectors and quarters, for how many, with what money."""

    key = "activities"
    title = N_("Activities")
    title_one = N_("Activity")
    add_words = N_("Add an activity")
    help = N_("What partners plan: domain, sectors, quarters, people to reach and budget.")
    icon = "activity"
    group = "work"
    also = ("Ibikorwa", "Activités", "Plan of action", "Plan d'action", "Iteganyabikorwa")
    named_by = ("title",)
    columns = ("title", "partner", "domain", "sectors", "quarters", "target", "budget", "status")
    order = ("fiscal_year", "partner", "title")
    narrowed_by = ("partner", "domain", "sectors", "fiscal_year", "quarters")
    same_by = (
        ("title", "partner", "fiscal_year", "sectors?", "cells?", "project?", "indicator?", "starts_on?",
         "source_of_funds?"),
    )
    alike_by = (("title", "partner", "fiscal_year"),)

    about_plan = Section(N_("Plan"))
    partner = Link(
        N_("Partner"), register="partners", required=True, width=180, repeat=True,
        help=N_("The partner that answers for the activity."),
        also=("Umufatanyabikorwa", "Partenaire", "Partenaire de mise en œuvre", "Organisation", "Lead partner"))
    title_ = Text(
        N_("Activity"), required=True, search=True, width=260,
        help=N_("What will be done, in one line, as in the plan."),
        also=("Igikorwa", "Ibikorwa", "Activité", "Activités", "Planned activity", "Activity description"))
    project = Text(
        N_("Project"), repeat=True,
        help=N_("The project or programme that it belongs to."),
        also=("Umushinga", "Projet", "Programme"))
    domain = Choice(
        N_("Domain"), codes="activity_domain", required=True, indexed=True, width=140, repeat=True,
        help=N_("The domain that it serves, such as health or gender equality."),
        also=("Icyiciro", "Domaine", "Domaine d'intervention", "Area of intervention", "Thematic area"))
    service = Choice(
        N_("Service"), codes="service",
        help=N_("The service of the minimum package that it delivers, where it delivers one."),
        also=("Serivisi", "Ubufasha", "Type of service"))
    objective = Text(
        N_("Objective"), repeat=True,
        help=N_("What it is meant to change."),
        also=("Intego", "Objectif", "Goal"))
    fiscal_year = FiscalYear(
        N_("Fiscal year"), required=True, indexed=True, width=100, repeat=True,
        help=N_("The year, July to June, of the plan."),
        also=("Umwaka w'ingengo y'imari", "Exercice", "Year"))
    quarters = Choices(
        N_("Quarters"), codes="quarter", width=120,
        help=N_("The quarters of the fiscal year in which it happens."),
        also=("Ibihembwe", "Trimestres", "Période", "Period", "Timeframe"))
    starts_on = Date(
        N_("Begins on"),
        help=N_("The first day, where the plan gives it."),
        also=("Itariki y'itangira", "Itangira", "Date de début", "Start", "Start date"))
    ends_on = Date(
        N_("Ends on"),
        help=N_("The last day, where the plan gives it."),
        also=("Itariki y'irangiza", "Irangira", "Date de fin", "End", "End date"))

    about_place = Section(N_("Where and for whom"))
    sectors = Places(
        N_("Sectors"), level="sector", width=180,
        help=N_("Every sector in which it happens; leave it empty for the whole district."),
        also=("Imirenge", "Secteurs d'intervention", "Secteurs", "Lieu", "Location", "Area of coverage"))
    cells = Places(
        N_("Cells"), level="cell",
        help=N_("The cells, where the plan is that precise."),
        also=("Utugari", "Cellules"))
    target_groups = Choices(
        N_("Target groups"), codes="target_group", width=150,
        help=N_("Everybody it is meant for."),
        also=("Abagenerwabikorwa", "Groupe cible", "Bénéficiaires", "Target group", "Beneficiaries"))
    indicator = Text(
        N_("Indicator"),
        help=N_("What is counted to see whether it worked."),
        also=("Igipimo", "Indicateur"))
    baseline = Decimal(
        N_("Baseline"),
        help=N_("The figure before the activity begins."),
        also=("Aho twavuye", "Référence", "Situation de départ"))
    target = Decimal(
        N_("Target"), width=90,
        help=N_("The figure to reach by the end of the year, in all."),
        also=("Intego y'umwaka", "Cible", "Cible annuelle", "Annual target", "Planned"))
    target_women = Whole(
        N_("Women to reach"),
        help=N_("How many women are to be reached."),
        also=("Abagore bateganyijwe", "Femmes prévues"))
    target_men = Whole(
        N_("Men to reach"),
        help=N_("How many men are to be reached."),
        also=("Abagabo bateganyijwe", "Hommes prévus"))
    target_girls = Whole(
        N_("Girls to reach"),
        help=N_("How many girls under 18 are to be reached."),
        also=("Abakobwa bateganyijwe", "Filles prévues"))
    target_boys = Whole(
        N_("Boys to reach"),
        help=N_("How many boys under 18 are to be reached."),
        also=("Abahungu bateganyijwe", "Garçons prévus"))

    about_means = Section(N_("Means"))
    budget = Money(
        N_("Budget"), width=120,
        help=N_("What it costs, in Rwandan francs."),
        also=("Ingengo y'imari", "Budget (FRW)", "Budget (RWF)", "Coût", "Cost"))
    source_of_funds = Text(
        N_("Source of funds"), repeat=True,
        help=N_("Who pays: own funds or a donor."),
        also=("Inkomoko y'imari", "Umuterankunga", "Source de financement", "Source of fund", "Donor", "Bailleur"))
    implementer = Text(
        N_("Implemented by"), repeat=True,
        help=N_("Who does the work, where it is not the partner itself."),
        also=("Ushyira mu bikorwa", "Exécutant", "Implementer", "Implementing organisation"))
    responsible = Name(
        N_("Responsible"), repeat=True,
        help=N_("The person who answers for it."),
        also=("Ubishinzwe", "Responsable", "Responsible person"))
    in_imihigo = YesNo(
        N_("In the imihigo"),
        help=N_("Whether it counts towards the performance contract of the district."),
        also=("Biri mu mihigo", "Dans les imihigo", "Imihigo"))
    imihigo = Link(
        N_("Imihigo target"), register="indicators", when=("in_imihigo", ("yes",)),
        help=N_("The target of the performance contract that it serves."))
    approved_on = Date(
        N_("Approved by the Mayor on"), future=False,
        help=N_("The day on which the Mayor approved the plan in which it stands."),
        also=("Itariki Umuyobozi w'Akarere yabyemeje", "Approuvé par le Maire le"))
    status = Choice(
        N_("Status"), codes="progress_status", default="NOT_STARTED", width=130,
        help=N_("Where it stands, in the four words of the imihigo review."),
        also=("Imiterere", "Uko bihagaze", "Statut", "État"))
    note = LongText(
        N_("Note"),
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks", "Comments"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Dates in order; a target that is smaller than its parts."""
        found = []
        starts, ends = record.get("starts_on"), record.get("ends_on")
        if starts and ends and str(ends) < str(starts):
            found.append(Problem("error", Message(N_("The activity ends before it begins.")), "ends_on"))
        parts = [record.get(f"target_{group}") for group in ("women", "men", "girls", "boys")]
        together = sum(part for part in parts if isinstance(part, int))
        target = record.get("target")
        if isinstance(target, (int, float)) and together > target:
            said = N_("Women, men, girls and boys together are {sum}, more than the target.")
            found.append(Problem("warning", Message(said, sum=together), "target"))
        return found
