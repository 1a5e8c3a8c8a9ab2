"""Numbers: whole, decimal and money in Rwandan francs."""

import math
import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.domain.around import Around
from desktop.domain.fields.field import Field, Value, refusal
from desktop.domain.language import N_, grouped

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f']")
_GROUPED = re.compile(r"[+-]?\d{1,3}([ .,]\d{3})+")
_WHOLE = re.compile(r"[+-]?\d+([.,]0+)?")
_DECIMAL = re.compile(r"[+-]?\d+([.,]\d+)?")
_BOTH_MARKS = re.compile(r"[+-]?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(\.\d{3})+,\d+)")
_CURRENCY = re.compile(
    r"(?i)(^(rwf|frws?|rfw|frs?|francs?|amafaranga)\b\.?|\b(rwf|frws?|rfw|frs?|francs?(?: rwandais)?|amafaranga)\.?$)"
)
_NO_CENTS = re.compile(r"[.,]0{1,2}$")
_HAND_MARKS = re.compile(r"\s*/[=-]*$")
"""What hands write behind an amount so that nothing is added to it: 25,000/= and 25,000/-."""


def whole_number(text: str) -> int | None:
    """The whole number in a text such as "25 000", "7,500", "12.0" or "25,000.00"; None when it is none.

    Groups of three only: "8162 15" is two numbers glued together and is nobody's to guess.
    """
    spaced = " ".join(_SPACES.sub(" ", text).split())
    if len(set(re.findall(r"[ .,]", spaced))) == 2:
        # A second mark begins the cents, as in 25,000.00: where there are none, nothing is lost without them.
        spaced = _NO_CENTS.sub("", spaced)
    if _GROUPED.fullmatch(spaced) and len(set(re.findall(r"[ .,]", spaced))) == 1:
        return int(re.sub(r"[ .,]", "", spaced))
    if _WHOLE.fullmatch(spaced):
        return int(re.split(r"[.,]", spaced)[0])
    return None


@dataclass(eq=False)
class Whole(Field):
    """A whole number between two limits."""

    lowest: int = 0
    highest: int = 10**12
    sql_type: ClassVar[Literal["TEXT", "INTEGER", "REAL"]] = "INTEGER"

    def _understand(self, raw: object, around: Around) -> Value:
        number: int | None
        if isinstance(raw, bool):
            raise refusal(N_("“{value}” is not a whole number."), raw)
        if isinstance(raw, (int, float)):
            number = int(raw) if math.isfinite(raw) and float(raw).is_integer() else None
        else:
            number = whole_number(self._bare(str(raw)))
        if number is None:
            raise refusal(N_("“{value}” is not a whole number."), raw)
        if not self.lowest <= number <= self.highest:
            raise refusal(
                N_("“{value}” must lie between {lowest} and {highest}."),
                raw,
                lowest=grouped(self.lowest),
                highest=grouped(self.highest),
            )
        return number

    def _bare(self, text: str) -> str:
        return text.strip()

    def show(self, value: Value, around: Around) -> str:
        return grouped(value) if isinstance(value, int) else ""

    def cell(self, value: Value, around: Around) -> object:
        return value

    def sql_check(self, column: str) -> str | None:
        return f"{column} BETWEEN {self.lowest} AND {self.highest}"


@dataclass(eq=False)
class Money(Whole):
    """An amount in whole Rwandan francs: "25 000", "7,500 Frw"."""

    def _bare(self, text: str) -> str:
        amount = _HAND_MARKS.sub("", text.strip())
        return _HAND_MARKS.sub("", _CURRENCY.sub("", amount).strip())


@dataclass(eq=False)
class Decimal(Field):
    """A number with decimals; a comma or a point starts them, and "1,234" is refused as it could be either."""

    lowest: float = 0.0
    highest: float = 1e12
    decimals: int = 2
    sql_type: ClassVar[Literal["TEXT", "INTEGER", "REAL"]] = "REAL"

    def _understand(self, raw: object, around: Around) -> Value:
        if isinstance(raw, (int, float)) and not isinstance(raw, bool):
            number = float(raw)
        else:
            text = _SPACES.sub("", str(raw))
            if _BOTH_MARKS.fullmatch(text):  # two marks tell which of them is the point, whoever wrote it
                text = text.replace(min(",.", key=text.find), "")
            if not _DECIMAL.fullmatch(text) or re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", text):
                raise refusal(N_("“{value}” can't be read as one number: write it like 1234.5."), raw)
            number = float(text.replace(",", "."))
        if not (math.isfinite(number) and self.lowest <= number <= self.highest):
            raise refusal(
                N_("“{value}” must lie between {lowest} and {highest}."),
                raw,
                lowest=grouped(self.lowest),
                highest=grouped(self.highest),
            )
        return number

    def show(self, value: Value, around: Around) -> str:
        if not isinstance(value, (int, float)):
            return ""
        return grouped(value, self.decimals, trimmed=True)

    def cell(self, value: Value, around: Around) -> object:
        return value

    def sql_check(self, column: str) -> str | None:
        return f"{column} BETWEEN {self.lowest!r} AND {self.highest!r}"
