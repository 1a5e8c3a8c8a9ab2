"""Values as the XML of workbook cells: text that stays text, plain numbers, real days, and the letters of columns."""

import re
from datetime import date, datetime
from functools import cache

from desktop.domain.language import N_
from desktop.domain.problems import AppError

LONGEST_TEXT = 32_767
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_LOOKS_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_SAFE_DAY = date(1900, 3, 1)
_DAYS_TO_1904 = 1462


@cache
def column_letters(number: int) -> str:
    """The letters of a column, 1 being A and 28 AB."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@cache
def column_number(letters: str) -> int:
    """The number of a column, A being 1; large and small letters alike."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def without_controls(text: str) -> str:
    """The text as a cell can hold it: a carriage return becomes a line feed, other control characters go."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def text_xml(text: str, where: str = "") -> str:
    """A text as the content of a `<t>` element, so that Excel shows these characters and computes nothing.

    What looks like Excel's own code for a character, such as _x0041_, is written so that it stays as it is.
    Raises AppError when the text is longer than a cell can hold; `where` is the address of the cell.
    """
    if len(text) > LONGEST_TEXT:
        raise AppError(
            N_("The text for cell {cell} has {length} characters; a cell can hold {limit}. Shorten it and try again."),
            cell=where or "?",
            length=len(text),
            limit=LONGEST_TEXT,
        )
    if SPECIAL.search(text) is None:
        return text
    kept = _LOOKS_CODED.sub("_x005F_", without_controls(text))
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute_xml(text: str) -> str:
    """A text as the content of an attribute between double quotes."""
    return text_xml(text).replace('"', "&quot;").replace("\n", "&#10;")


def day_number(day: date, from_1904: bool = False) -> int | None:
    """The day as workbooks count it; None before March 1900, where their count is wrong."""
    if isinstance(day, datetime):
        day = day.date()
    if day < _FIRST_SAFE_DAY or (from_1904 and day.year < 1904):
        return None
    return day.toordinal() - _DAY_ZERO - (_DAYS_TO_1904 if from_1904 else 0)


def text_cell(address: str, style: int, text: str) -> str:
    """A cell with a text in it; spaces and line ends are kept."""
    return (
        f'<c r="{address}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text_xml(text, address)}</t></is></c>'
    )


def number_cell(address: str, style: int, number: int | float) -> str:
    """A cell with a number in it."""
    return f'<c r="{address}" s="{style}"><v>{number!r}</v></c>'


def formula_cell(address: str, style: int, formula: str, shown: int | float | str | None) -> str:
    """A cell with a formula and the value it had when it was written, so that viewers which don't compute show it."""
    if shown is None:
        return f'<c r="{address}" s="{style}"><f>{text_xml(formula)}</f></c>'
    if isinstance(shown, str):
        return f'<c r="{address}" s="{style}" t="str"><f>{text_xml(formula)}</f><v>{text_xml(shown)}</v></c>'
    return f'<c r="{address}" s="{style}"><f>{text_xml(formula)}</f><v>{shown!r}</v></c>'
