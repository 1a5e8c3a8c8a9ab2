"""Counting children for the quarter: each once, in the sector where it lives, and nobody dropped in silence."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from desktop.domain.age_bands import BANDS, ages_at, band_of
from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message

SEXES = ("F", "M")
COUNTED_STAGES = frozenset({"SECTOR", "DISTRICT", "NATIONAL"})


class ChildFact(NamedTuple):
    """What is known of one child for the figures of a quarter; "" where it is not known.

    `sector` is the NISR code of the sector (4 digits) where it lives, `sex` F or M, `birth` the stored date with
    its precision, `stage` the stage that its identification has reached. `identified_on` is the ISO day of the
    decision at sector level, or of the identification where that decision has no day; `served` whether it had at
    least one service inside the quarter; `left_on` the ISO day on which it left the programme.
    """

    child: str
    sector: str
    sex: str
    birth: str
    stage: str
    identified_on: str
    served: bool
    left_on: str = ""


@dataclass(frozen=True)
class SectorFigures:
    """One sector: children by band and sex, and of these how many are new, and how many were served.

    `counts` are by (key of the band, sex), as are `new_by` and `served_by`, those of them that are new or were served.
    `apart` are the children whose age or sex is not known or whose age lies
    beyond the bands: they are in none of the other numbers; `apart_served` of them were served.
    """

    code: str
    name: str
    counts: dict[tuple[str, str], int]
    new: int = 0
    served: int = 0
    apart: int = 0
    apart_served: int = 0
    new_by: Mapping[tuple[str, str], int] = field(default_factory=dict)
    served_by: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Children in the bands."""
        return sum(self.counts.values())

    @property
    def not_served(self) -> int:
        """Children in the bands without any service in the quarter."""
        return self.total - self.served


@dataclass(frozen=True)
class DistrictFigures:
    """The figures of a district for a quarter, sector by sector, with sentences on who is not in them.

    `told` are the ids of those children, by the reason: age, sex, old, elsewhere, no day.
    """

    quarter: Quarter
    sectors: tuple[SectorFigures, ...]
    notes: tuple[Message, ...]
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Children in the bands of all sectors."""
        return sum(sector.total for sector in self.sectors)


class _Counting:
    """The numbers of one sector while they grow."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.new_by: Counter[tuple[str, str]] = Counter()
        self.served_by: Counter[tuple[str, str]] = Counter()
        self.new = self.served = self.apart = self.apart_served = 0

    def add(self, kind: tuple[str, str], new: bool, served: bool, number: int) -> None:
        """Count so many children of a band and sex, apart where the band is ""."""
        if not kind[0]:
            self.apart += number
            self.apart_served += number * served
            return
        self.counts[kind] += number
        self.new += number * new
        self.new_by[kind] += number * new
        self.served += number * served
        self.served_by[kind] += number * served


def count_children(
    facts: Iterable[ChildFact], quarter: Quarter, sectors: Sequence[tuple[str, str]], as_of: date | None = None
) -> DistrictFigures:
    """The figures of a quarter for the sectors given as (code, name), in their order, those without children too.

    Definitions, by DOMAIN 1.3, 2.2 and fact 7 of the design:
    - A child is counted as identified once its identification was approved by the sector or a level above, on a day
      not after the quarter's last (approved without a known day: counted, but never as new), and until it leaves:
      who left before the quarter began is not counted.
    - Age is that on the last day of the quarter, in the bands of `age_bands`.
    - New: approved inside the quarter. Served: at least one service inside the quarter. Not served: the others.
    - Each child once (by its id), in the sector where it lives; one whose sector is not known, in the row for that;
      one who lives in none of the sectors is left out and reported.
    - Unknown birth or sex, and ages above 20, are counted apart and reported.
    `as_of` cuts an unfinished quarter off: the age is taken then, and later days count as not yet happened.
    """
    end = min(quarter.end, as_of) if as_of else quarter.end
    first, last = quarter.start.isoformat(), end.isoformat()
    placed = _placing(end)
    known = {code: _Counting() for code, _name in sectors}
    known[""] = _Counting()
    told: dict[str, list[str]] = {}
    seen: set[str] = set()
    tally: Counter[tuple[str, str, str, bool, bool]] = Counter()
    for child, code, sex, birth, stage, day, was_served, left in facts:
        if stage not in COUNTED_STAGES or day > last or (left and left < first) or child in seen:
            continue
        seen.add(child)
        if code not in known:
            told.setdefault("elsewhere", []).append(child)
            continue
        reason, band = placed(birth, sex)
        if reason or not day:
            told.setdefault(reason or "no day", []).append(child)
        tally[code, band, sex, first <= day, was_served] += 1
    for (code, band, sex, new, was_served), number in tally.items():
        known[code].add((band, sex), new, was_served, number)
    children = {reason: tuple(found) for reason, found in told.items()}
    return DistrictFigures(quarter, tuple(_sectors(known, sectors)), notes_of(children), children)


def _placing(end: date) -> Callable[[str, str], tuple[str, str]]:
    """A function from a birth and a sex to why a child is counted apart, or "", and the key of its band, or ""."""
    age_of = ages_at(end)

    @cache
    def placed(birth: str, sex: str) -> tuple[str, str]:
        age = age_of(birth)
        if age is None:
            return "age", ""
        if sex not in SEXES:
            return "sex", ""
        band = band_of(age)
        return ("", band.key) if band else ("old", "")

    return placed


def _sectors(known: dict[str, _Counting], sectors: Sequence[tuple[str, str]]) -> Iterable[SectorFigures]:
    for code, name in sectors:
        yield _figures(code, name, known[code])
    nowhere = known[""]
    if nowhere.counts or nowhere.apart:
        yield _figures("", "", nowhere)


def _figures(code: str, name: str, found: _Counting) -> SectorFigures:
    counts = {(band.key, sex): found.counts[band.key, sex] for band in BANDS for sex in SEXES}
    numbers = (found.new, found.served, found.apart, found.apart_served)
    return SectorFigures(code, name, counts, *numbers, found.new_by, found.served_by)


_SAID = {
    "age": N_("Age not known, not in the figures: {count}."),
    "sex": N_("Sex not known, not in the figures: {count}."),
    "old": N_("Older than 20 years, not in the figures: {count}."),
    "elsewhere": N_("Living outside these sectors, not in the figures: {count}."),
    "no day": N_("Approved on a day that is not known, so never counted as new: {count}."),
}


def notes_of(told: Mapping[str, Sequence[str]]) -> tuple[Message, ...]:
    """A sentence for each reason for which children are not in the figures, or not in all of them."""
    return tuple(Message(said, count=len(told[reason])) for reason, said in _SAID.items() if told.get(reason))
