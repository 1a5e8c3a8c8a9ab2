"""Titles that speak of a figure of one quarter, planned or reached: "Q1 achieved", "Cible T2", "Ibyagezweho Q3"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.domain.calendar import FiscalYear, Quarter
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.domain.problems import ValueProblem
from desktop.exchange.recognition.words import normal

# fmt: off
_REACHED = frozenset({
    "achieved", "achievement", "achievements", "actual", "actuals", "realised", "realized", "reached", "result",
    "results", "realise", "realisee", "realises", "realisees", "realisation", "realisations", "atteint", "atteinte",
    "atteints", "resultat", "resultats", "ibyagezweho", "byagezweho", "cyagezweho", "ibyakozwe", "yagezweho",
})
_PLANNED = frozenset({
    "target", "targets", "planned", "cible", "cibles", "prevu", "prevue", "prevus", "prevision", "previsions",
    "intego", "ibiteganyijwe", "byateganyijwe", "iteganyijwe",
})
_SHARE = frozenset({
    "percent", "percentage", "pct", "rate", "taux", "pourcentage", "ijanisha", "score", "amanota", "status", "budget",
})
# fmt: on
_GIHEMBWE = re.compile(r"\b[a-z]*gihembwe")
_ANY_YEAR = FiscalYear(2000)
_SAID = N_("“{title}” is the figure of one quarter.")

Figure = Literal["reached", "planned"]


@dataclass(frozen=True)
class QuarterFigure:
    """What a title says: the figure that was reached or planned in a quarter (1 to 4)."""

    figure: Figure
    number: int
    reason: Message

    @property
    def target(self) -> str:
        """The target that its cells go to."""
        return f"quarter_{self.number}.value" if self.figure == "reached" else f"indicator.target_q{self.number}"


def quarter_figure(parts: Sequence[str]) -> QuarterFigure | None:
    """The figure of a quarter that a title, given as its parts, speaks of; None for any other title and for shares."""
    title = " ".join(part for part in parts if part)
    words = frozenset(normal(title).split())
    reached, planned = bool(words & _REACHED), bool(words & _PLANNED)
    if reached == planned or words & _SHARE or "%" in title:
        return None
    try:
        number = Quarter.parse(_GIHEMBWE.sub("igihembwe", plain(title)), _ANY_YEAR).number
    except ValueProblem:
        return None
    return QuarterFigure("reached" if reached else "planned", number, Message(_SAID, title=" / ".join(parts)))


def year_in_titles(titles: Iterable[str]) -> int | None:
    """The fiscal year that titles of planned or reached figures name, by its beginning; None where they name several
    or none.
    """
    years = set()
    for title in titles:
        if frozenset(normal(title).split()) & (_REACHED | _PLANNED):
            try:
                years.add(FiscalYear.parse(title).start_year)
            except ValueProblem:
                continue
    return years.pop() if len(years) == 1 else None
