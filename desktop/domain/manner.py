"""How days and numbers are written on the screen and on paper, chosen apart from the language; files keep one form."""

from dataclasses import dataclass
from datetime import date

THIN_SPACE = "\u202f"


@dataclass(frozen=True)
class Manner:
    """One way to write: `mark` stands between day, month and year, which comes first where `year_first`; `thousands`
    and `point` are the marks in a number.
    """

    mark: str = "/"
    year_first: bool = False
    thousands: str = THIN_SPACE
    point: str = "."


DATES = {"slashes": ("/", False), "points": (".", False), "dashes": ("-", False), "iso": ("-", True)}
"""The ways to write a day, by the word under which a choice is kept: 14/08/2026, 14.08.2026, 14-08-2026, 2026-08-14."""
NUMBERS = {"space": (THIN_SPACE, "."), "space_comma": (THIN_SPACE, ","), "comma": (",", ".")}
"""The ways to write a number: 1 234.5, 1 234,5 and 1,234.5. All of them are understood when they are typed."""

_chosen = [Manner()]


def choose_manner(dates: str, numbers: str) -> None:
    """Write days and numbers so from now on; what is no choice is passed over."""
    mark, year_first = DATES.get(dates, DATES["slashes"])
    thousands, point = NUMBERS.get(numbers, NUMBERS["space"])
    _chosen[0] = Manner(mark, year_first, thousands, point)


def join_parts(day: int | None, month: int | None, year: int) -> str:
    """A day, a month or a year as it is written now."""
    manner = _chosen[0]
    parts = [f"{part:02}" for part in (day, month, year) if part is not None]
    return manner.mark.join(reversed(parts) if manner.year_first else parts)


def write_number(number: float, decimals: int, trimmed: bool) -> str:
    """A number as it is written now; `trimmed` leaves out zeros that say nothing."""
    manner = _chosen[0]
    text = f"{number:,.{decimals}f}"
    if trimmed and "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, _, rest = text.partition(".")
    return whole.replace(",", manner.thousands) + (manner.point + rest if rest else "")


def file_date(day: date) -> str:
    """A day in a file that others read, always the same: 14/08/2026."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
