"""Indicators: what the district counts each quarter on gender, violence, imihigo and children."""

from desktop.domain.fields import Choice, Decimal, FiscalYear, LongText, Money, Name, Text
from desktop.domain.language import N_
from desktop.domain.register import Register, Section


# fmt: off
class Indicators(Register):
    """A figure to be followed: its meaning, its source, where it began and where it is to arrive."""

    key = "indicators"
    title = N_("Indicators")
    title_one = N_("Indicator")
    add_words = N_("Add an indicator")
    help = N_("Figures followed each quarter: gender, violence, imihigo, children; numbers only, never names.")
    icon = "report"
    group = "coordination"
    also = ("Ibipimo", "Indicateurs", "Imihigo")
    named_by = ("name",)
    columns = ("number", "name", "kind", "fiscal_year", "baseline", "target", "unit", "responsible")
    is_few = True
    order = ("kind", "number", "name")
    same_by = (("name", "fiscal_year"),)
    alike_by = (("name", "fiscal_year"),)

    about_meaning = Section(N_("Meaning"))
    number = Text(
        N_("No."), width=70,
        help=N_("Its number in the contract or the plan."),
        also=("No", "N°", "Nomero"))
    name = Text(
        N_("Indicator"), required=True, search=True, width=300,
        help=N_("What is counted, in one line."),
        also=("Igipimo", "Indicateur", "Indicator name"))
    kind = Choice(
        N_("Kind"), codes="indicator_kind", required=True, indexed=True, width=130,
        help=N_("Gender, violence, imihigo, children, or another plan."),
        also=("Ubwoko", "Type"))
    pillar = Text(
        N_("Pillar"),
        help=N_("The pillar or objective of the contract in which it stands."),
        also=("Inkingi", "Pilier", "Objective"))
    output = Text(
        N_("Output"),
        help=N_("The result that it measures."),
        also=("Umusaruro", "Produit", "Résultat"))
    unit = Text(
        N_("Unit"), width=90,
        help=N_("What the figure counts, such as couples, percent or francs."),
        also=("Igipimo cy'ibarura", "Unité"))
    definition = LongText(
        N_("How it is counted"),
        help=N_("Exactly what is counted and what is not."),
        also=("Ibisobanuro", "Définition"))
    data_source = Text(
        N_("Source of the figures"),
        help=N_("Where the figures come from, such as sector reports or the Isange centre."),
        also=("Inkomoko y'imibare", "Source de vérification", "Means of verification", "Data source"))

    about_target = Section(N_("Target"))
    fiscal_year = FiscalYear(
        N_("Fiscal year"), indexed=True, width=100,
        help=N_("The year, July to June, for which the target holds."),
        also=("Umwaka w'ingengo y'imari", "Exercice"))
    baseline = Decimal(
        N_("Baseline"), width=90,
        help=N_("The figure at the beginning."),
        also=("Aho twavuye", "Référence"))
    target = Decimal(
        N_("Annual target"), width=90,
        help=N_("The figure to reach by the end of the year."),
        also=("Intego", "Cible", "Target"))
    target_q1 = Decimal(
        N_("Target Q1 (Jul–Sep)"),
        help=N_("The figure to reach by the end of September."),
        also=("Igihembwe cya 1", "T1", "Q1"))
    target_q2 = Decimal(
        N_("Target Q2 (Oct–Dec)"),
        help=N_("The figure to reach by the end of December."),
        also=("Igihembwe cya 2", "T2", "Q2"))
    target_q3 = Decimal(
        N_("Target Q3 (Jan–Mar)"),
        help=N_("The figure to reach by the end of March."),
        also=("Igihembwe cya 3", "T3", "Q3"))
    target_q4 = Decimal(
        N_("Target Q4 (Apr–Jun)"),
        help=N_("The figure to reach by the end of June."),
        also=("Igihembwe cya 4", "T4", "Q4"))
    budget = Money(
        N_("Budget"),
        help=N_("What it costs, in Rwandan francs."),
        also=("Ingengo y'imari", "Coût", "Cost"))
    source_of_funds = Text(
        N_("Source of funds"),
        help=N_("Who pays: own funds or a donor."),
        also=("Inkomoko y'imari", "Source de financement", "Source of fund"))
    responsible = Name(
        N_("Responsible"), width=150,
        help=N_("The person or office that answers for it."),
        also=("Ubishinzwe", "Responsable"))
