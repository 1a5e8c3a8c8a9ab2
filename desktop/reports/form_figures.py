"""The figures that a receiver's form may ask for: which children, of which age band and sex, in which quarter."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.age_bands import BANDS, AgeBand
from desktop.domain.calendar import Quarter
from desktop.domain.language import N_
from desktop.reports.figures import SEXES, SectorFigures
from desktop.reports.quarterly import NEW, NOT_SERVED, SECTOR, SERVED, SEX_WORDS, TOTAL, band_key
from desktop.reports.report import Column

# fmt: off
BY_SECTOR, BY_INDICATOR = "by_sector", "by_indicator"
"""The kinds of forms: a row for each sector, or a row for each thing that is counted."""

INDICATOR = Column(
    "indicator", N_("What is counted"),
    also=("Indicator", "Indicators", "Indicateur", "Indicateurs", "Igipimo", "Ibipimo", "Description", "Designation",
          "Désignation", "Item", "Variable", "Data element", "Libellé", "Rubrique", "Ibibarurwa"))

_ALL_SEXES = ("Total", "Both", "Both sexes", "All", "Total F+M", "F+M", "Ensemble", "Total F M", "Les deux sexes",
              "Bose", "Igiteranyo", "Hamwe")
_THIS: tuple[str, ...] = (
    *("Achieved", "Achievement", "Actual", "Result", "Value", "Figure", "Reached", "Realised", "This period",
      "Current quarter", "Réalisé", "Réalisations", "Résultat", "Ce trimestre", "Valeur", "Atteint", "Ibyagezweho",
      "Iki gihembwe", "Muri iki gihembwe", "Umubare", "Total", ""),
)
_EVER = ("Registered", "OVC registered", "Total identified", "Identified to date", "Identified cumulative",
         "Identified (cumulative)", "Cumulative", "In the register", "In the district", "Enregistrés",
         "Total identifiés", "Cumul", "Identifiés cumul", "Banditswe", "Bose hamwe")
_UNCLEAR = ("Identified", "Identifiés", "Ababaruwe")
_BEFORE = ("Last quarter", "Previous", "Trimestre précédent", "Précédent", "Igihembwe gishize")
_MONTHS = {
    1: ("Jul-Sep", "July-September", "July to September", "Juil-Sept", "Juillet-Septembre", "Juillet à Septembre",
        "Nyakanga-Nzeri"),
    2: ("Oct-Dec", "October-December", "October to December", "Octobre-Décembre", "Octobre à Décembre",
        "Ukwakira-Ukuboza"),
    3: ("Jan-Mar", "January-March", "January to March", "Janv-Mars", "Janvier-Mars", "Janvier à Mars",
        "Mutarama-Werurwe"),
    4: ("Apr-Jun", "April-June", "April to June", "Avr-Juin", "Avril-Juin", "Avril à Juin", "Mata-Kamena"),
}
_LETTERS = ("Q{}", "T{}", "Quarter {}", "Trimestre {}", "Trim {}", "Igihembwe cya {}", "Igihembwe {}")
# fmt: on


@dataclass(frozen=True)
class Slice:
    """Some of the children: `figure` is total, new, served or not_served, `band` and `sex` "" for all of them."""

    figure: str
    band: str = ""
    sex: str = ""

    def count(self, sectors: Iterable[SectorFigures]) -> int:
        """How many they are in some sectors together."""
        return sum(self._in(sector) for sector in sectors)

    def _in(self, sector: SectorFigures) -> int:
        if self.figure == "not_served":
            return Slice("total", self.band, self.sex).count((sector,)) - Slice("served", self.band, self.sex).count(
                (sector,)
            )
        counted = {"total": sector.counts, "new": sector.new_by, "served": sector.served_by}[self.figure]
        return sum(
            number
            for (band, sex), number in counted.items()
            if self.band in ("", band) and self.sex in ("", sex)
        )  # fmt: skip

    def within(self, other: "Slice") -> "Slice | None":
        """Those that are in both; None where the two contradict each other."""
        if (self.band and other.band) or (self.sex and other.sex) or (other.figure and other.figure != self.figure):
            return None
        return Slice(self.figure, self.band or other.band, self.sex or other.sex)

    @property
    def key(self) -> str:
        """Its key as a column or a row: total, 1_4_f, served_f, new_1_4."""
        if self.figure == "total" and self.band and self.sex:
            return band_key(self.band, self.sex)
        return "_".join(part for part in (self.figure, self.band, self.sex.lower()) if part)


_FIGURES = {"total": TOTAL, "new": NEW, "served": SERVED, "not_served": NOT_SERVED}
SLICES = {
    one.key: one
    for figure in _FIGURES
    for one in (Slice(figure, band, sex) for band in ("", *(b.key for b in BANDS)) for sex in ("", *SEXES))
}
"""Every figure by its key."""

WHOLE_FIGURES = frozenset(_FIGURES)
"""The keys of figures that count children of every age and both sexes."""


def sector_columns() -> tuple[Column, ...]:
    """What may stand in the columns of a form with a row for each sector."""
    return (SECTOR, *(_column(one, _FIGURES) for one in SLICES.values()))


def row_meanings() -> tuple[Column, ...]:
    """What a row of a form may count, known by its words as columns are.

    "Identified" alone may be all children or those of the quarter: nobody can tell, so it means nothing.
    """
    named = {
        "total": replace(TOTAL, also=(*TOTAL.also, *_EVER)),
        "new": replace(NEW, also=tuple(one for one in NEW.also if one not in _UNCLEAR)),
    }
    return tuple(_column(one, _FIGURES | named) for one in SLICES.values())


def _column(one: Slice, figures: Mapping[str, Column]) -> Column:
    figure = figures[one.figure]
    said: list[tuple[str, tuple[str, ...]]] = []
    if one.sex:
        said.append((figure_sex(one.sex), SEX_WORDS[one.sex]))
    if one.band:
        band = _band(one.band)
        said.append((band.title, band.also))
        if not one.sex:
            said.insert(0, (_ALL_SEXES[0], (*_ALL_SEXES[1:], "")))
    if not said:
        both = ("", ()) if one.figure == "total" else (_ALL_SEXES[0], (*_ALL_SEXES[1:], ""))
        return Column(one.key, figure.title, "whole", both[0], also=figure.also, group_also=both[1])
    free = ("",) if one.figure == "total" else ()
    said.append((figure.title, (*figure.also, *free)))
    (title, also), (group, group_also), (over, over_also) = (*said, ("", ()))[:3]
    return Column(one.key, title, "whole", group, also=also, group_also=group_also, over=over, over_also=over_also)


def figure_sex(sex: str) -> str:
    """The marked letter of a sex."""
    return {"F": N_("F"), "M": N_("M")}[sex]


def _band(key: str) -> AgeBand:
    return next(band for band in BANDS if band.key == key)


@dataclass(frozen=True)
class QuarterSlice:
    """A column of a form with a row for each thing that is counted: a quarter, and of its figure a band and a sex."""

    key: str
    quarter: Quarter
    slice: Slice


def quarter_slices(asked: Quarter) -> tuple[QuarterSlice, ...]:
    """The columns of such a form: this quarter by band and sex, the one before it, and those of its year up to it."""
    parts = [Slice("", "", sex) for sex in ("", *SEXES)]
    bands = [Slice("", band.key, sex) for band in BANDS for sex in ("", *SEXES)]
    found = [QuarterSlice(_key("this", one), asked, one) for one in (*parts, *bands)]
    found += [QuarterSlice(_key("before", one), asked.shifted(-1), one) for one in parts]
    for number in range(1, asked.number + 1):
        quarter = asked.shifted(number - asked.number)
        found += [QuarterSlice(_key(f"q{number}", one), quarter, one) for one in parts]
    return tuple(found)


def _key(period: str, one: Slice) -> str:
    return "_".join(part for part in (period, one.band, one.sex.lower()) if part)


def indicator_columns(asked: Quarter) -> tuple[Column, ...]:
    """What may stand in the columns of a form with a row for each thing that is counted, for a quarter."""
    return (INDICATOR, *(_quarter_column(one, asked) for one in quarter_slices(asked)))


def _quarter_column(one: QuarterSlice, asked: Quarter) -> Column:
    period = one.key.split("_")[0]
    if period == "this":
        title, also = N_("This quarter"), _THIS
    elif period == "before":
        title, also = N_("The quarter before"), _BEFORE
    else:
        title, also = f"Q{one.quarter.number}", tuple(quarter_words(one.quarter))
    said: list[tuple[str, tuple[str, ...]]] = []
    if one.slice.sex:
        said.append((figure_sex(one.slice.sex), SEX_WORDS[one.slice.sex]))
    elif period != "this":
        said.append((_ALL_SEXES[0], (*_ALL_SEXES[1:], "")))
    if one.slice.band:
        said.append((_band(one.slice.band).title, _band(one.slice.band).also))
    if not said:
        return Column(one.key, title, "whole", also=also[:-1])
    (first, first_also), (group, group_also), (over, over_also) = (*said, (title, also), ("", ()))[:3]
    return Column(
        one.key, first, "whole", group, also=first_also, group_also=group_also, over=over, over_also=over_also
    )


def quarter_words(quarter: Quarter) -> Iterator[str]:
    """The ways in which forms write a quarter: Q1, T1, Jul-Sep, with its fiscal year or without."""
    letters = [letter.format(quarter.number) for letter in _LETTERS]
    yield from letters
    yield from _MONTHS[quarter.number]
    start = quarter.fiscal_year.start_year
    years = [f"{start}{sign}{end}" for sign in "/-" for end in (f"{(start + 1) % 100:02}", start + 1)]
    for word in (*letters, *_MONTHS[quarter.number]):
        yield from (f"{word} {year}" for year in years)
        for months in _MONTHS[quarter.number] if word in letters else ():
            yield f"{word} {months}"
            yield from (f"{word} {year} {months}" for year in years)
