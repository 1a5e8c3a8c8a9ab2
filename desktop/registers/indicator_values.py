"""Indicator values: the figures of a quarter, numbers only."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Attachment, Choice, Decimal, Link, LongText, Money, Place, Quarter, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class IndicatorValues(Register):
    """One figure for an indicator, a quarter and, where wanted, a place, sex, age group or kind of violence."""

    key = "indicator_values"
    title = N_("Quarterly figures")
    title_one = N_("Quarterly figure")
    add_words = N_("Add a quarterly figure")
    help = N_("The figures of each indicator and quarter, for the district or by sector, sex and age; never names.")
    icon = "report"
    owner = "indicator"
    also = ("Imibare y'igihembwe", "Valeurs trimestrielles", "Quarterly values")
    named_by = ("indicator", "quarter", "place")
    columns = ("indicator", "quarter", "place", "sex", "age_group", "value", "out_of", "status")
    order = ("quarter", "indicator")
    same_by = (("indicator", "quarter", "place?", "sex?", "age_group?", "violence?", "reported_by?"),)

    about_what = Section(N_("Which figure"))
    indicator = Link(
        N_("Indicator"), register="indicators", required=True, width=260, repeat=True,
        help=N_("The indicator that it belongs to."),
        also=("Igipimo", "Indicateur"))
    quarter = Quarter(
        N_("Quarter"), required=True, indexed=True, width=150, repeat=True,
        help=N_("The quarter that is reported."),
        also=("Igihembwe", "Trimestre"))
    place = Place(
        N_("Place"), level="cell", indexed=True, width=160,
        help=N_("The sector or cell; empty for the whole district."),
        also=("Umurenge", "Secteur", "Sector"))
    sex = Choice(
        N_("Sex"), codes="sex", width=80,
        help=N_("Where the figure counts only women and girls, or only men and boys."),
        also=("Igitsina", "Sexe"))
    age_group = Choice(
        N_("Age group"), codes="wide_age_group", width=100,
        help=N_("Where the figure counts only one age group."),
        also=("Ikigero cy'imyaka", "Tranche d'âge"))
    violence = Choice(
        N_("Kind of violence"), codes="gbv_type",
        help=N_("For figures on violence: sexual, physical, psychological or economic."),
        also=("Ubwoko bw'ihohoterwa", "Type de violence", "GBV type"))
    reported_by = Choice(
        N_("Reported by"), codes="gbv_source",
        help=N_("Who counted: Isange centre, investigation bureau, volunteers or the sector."),
        also=("Uwatanze raporo", "Rapporté par"))

    about_value = Section(N_("Figure"))
    value_ = Decimal(
        N_("Figure"), required=True, width=100,
        help=N_("The figure reached in this quarter."),
        also=("Umubare", "Ibyagezweho", "Réalisé", "Achieved", "Valeur"))
    out_of = Decimal(
        N_("Out of"), width=90,
        help=N_("Of how many in all, such as members of a council, where a share is wanted."),
        also=("Kuri", "Sur un total de", "Denominator"))
    spent = Money(
        N_("Spent"),
        help=N_("What was spent on it in this quarter, in Rwandan francs."),
        also=("Ayakoreshejwe", "Dépensé"))
    status = Choice(
        N_("Status"), codes="progress_status", width=130,
        help=N_("Where it stands, in the four words of the imihigo review."),
        also=("Imiterere", "Statut"))
    done = LongText(
        N_("What was done"),
        help=N_("What happened, in a few lines; no names of survivors."),
        also=("Ibikorwa", "Activités", "Realized activities"))
    challenges = LongText(
        N_("Challenges"),
        help=N_("What stood in the way."),
        also=("Imbogamizi", "Défis"))
    next_step = LongText(
        N_("Next step"),
        help=N_("What comes next."),
        also=("Ibizakorwa", "Suite"))
    evidence = Attachment(
        N_("Evidence"),
        help=N_("The report in which the figure stands."),
        also=("Ikimenyetso", "Preuve"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A part is not larger than the whole."""
        part, whole = record.get("value"), record.get("out_of")
        if isinstance(part, (int, float)) and isinstance(whole, (int, float)) and part > whole:
            said = N_("The figure is larger than what it is a part of.")
            return [Problem("error", Message(said), "out_of")]
        return []
