"""What a sender is told about a list: for each row what became of it, why, and its number in the register."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from desktop.domain.language import LANGUAGES, N_, translate
from desktop.exchange.targets.parts import RECORD_NUMBER
from desktop.exchange.verdicts import VerdictKey

Tone = Literal["new", "update", "unchanged", "doubtful", "rejected", "warning"]

STATUS, REASON, NUMBER = N_("Status"), N_("Reason"), N_("Record number")

STATUSES: Mapping[VerdictKey, str] = {
    "new": N_("+ New"),
    "update": N_("✎ Updated"),
    "unchanged": N_("= Unchanged"),
    "doubtful": N_("○ Waits"),
    "rejected": N_("✗ Rejected"),
}
"""The words of the column Status; the sign in front tells them apart without colour."""

COLOURS: Mapping[Tone, str] = {
    "new": "D9EAD3",
    "update": "DDEBF7",
    "unchanged": "EDEDED",
    "doubtful": "FFF2CC",
    "warning": "FFF2CC",
    "rejected": "F8CBAD",
}
"""The ground of a cell, light enough for black letters."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell concerned: its column (from 1), its colour, and what its comment says."""

    column: int
    tone: Tone
    said: str


@dataclass(frozen=True, slots=True)
class RowReply:
    """What is said of one row, in the sender's language."""

    verdict: VerdictKey
    reason: str = ""
    number: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Reply:
    """What is written into one sheet: its header row and its rows by number from 1; `width` columns are taken.

    `language` is the sender's.
    """

    sheet: str
    header: int
    width: int
    language: str
    rows: Mapping[int, RowReply] = field(default_factory=dict)

    @property
    def titles(self) -> tuple[str, str, str]:
        """The headings of the three columns."""
        return titles_in(self.language)


def titles_in(language: str) -> tuple[str, str, str]:
    """The headings of the three columns in a language."""
    return translate(STATUS, language), translate(REASON, language), translate(NUMBER, language)


def begins_reply(texts: list[str]) -> int | None:
    """Where in a row of headings (index from 0) the three columns of an earlier reply begin, in any language."""
    said = [text.strip().casefold() for text in texts]
    numbers = {one.casefold() for one in RECORD_NUMBER}
    for status, reason, number in map(titles_in, LANGUAGES):
        wanted = [status.casefold(), reason.casefold()]
        for at in range(len(said) - 2):
            if said[at : at + 2] == wanted and said[at + 2] in (number.casefold(), *numbers):
                return at
    return None
