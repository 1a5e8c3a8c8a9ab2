"""The looks of the cells in workbooks that we write, each with the number under which a cell names it."""

from enum import IntEnum

from desktop.reports.report import Kind

_ACCENT, _ON_ACCENT, _RAISED, _HAIRLINE, _MUTED, _NOTICE = "0E5C66", "FFFFFF", "EFECE5", "D5CFC2", "5B6468", "A12227"


class Style(IntEnum):
    """The number of each look, in the order in which the workbook lists them."""

    PLAIN = 0
    COUNTRY = 1
    TITLE = 2
    FACT = 3
    NOTICE = 4
    HEADER = 5
    TEXT = 6
    LONG_TEXT = 7
    WHOLE = 8
    DECIMAL = 9
    PERCENT = 10
    DATE = 11
    TOTAL_TEXT = 12
    TOTAL_WHOLE = 13
    TOTAL_DECIMAL = 14
    TOTAL_PERCENT = 15
    NOTE = 16
    EXAMPLE = 17
    ENTRY_TEXT = 18
    ENTRY_DATE = 19


STYLE_OF_KIND: dict[Kind, Style] = {
    "text": Style.TEXT,
    "whole": Style.WHOLE,
    "money": Style.WHOLE,
    "decimal": Style.DECIMAL,
    "percent": Style.PERCENT,
    "date": Style.DATE,
}
STYLE_OF_TOTAL: dict[Kind, Style] = {
    "text": Style.TOTAL_TEXT,
    "whole": Style.TOTAL_WHOLE,
    "money": Style.TOTAL_WHOLE,
    "decimal": Style.TOTAL_DECIMAL,
    "percent": Style.TOTAL_PERCENT,
    "date": Style.TOTAL_TEXT,
}

_FONTS = (
    '<sz val="11"/><name val="Calibri"/>',
    '<b/><sz val="11"/><name val="Calibri"/>',
    f'<b/><sz val="15"/><color rgb="FF{_ACCENT}"/><name val="Calibri"/>',
    f'<b/><sz val="11"/><color rgb="FF{_ON_ACCENT}"/><name val="Calibri"/>',
    f'<b/><sz val="11"/><color rgb="FF{_NOTICE}"/><name val="Calibri"/>',
    f'<i/><sz val="11"/><color rgb="FF{_MUTED}"/><name val="Calibri"/>',
)
_FILLS = (
    '<patternFill patternType="none"/>',
    '<patternFill patternType="gray125"/>',
    f'<patternFill patternType="solid"><fgColor rgb="FF{_ACCENT}"/></patternFill>',
    f'<patternFill patternType="solid"><fgColor rgb="FF{_RAISED}"/></patternFill>',
)
_SIDES = "".join(
    f'<{side} style="thin"><color rgb="FF{_HAIRLINE}"/></{side}>' for side in ("left", "right", "top", "bottom")
)
_BORDERS = ("<left/><right/><top/><bottom/><diagonal/>", f"{_SIDES}<diagonal/>")
_NUMBER_FORMATS = {164: "dd/mm/yyyy", 165: "#,##0", 166: "#,##0.00"}
_AS_TEXT, _AS_PERCENT, _AS_DATE, _AS_WHOLE, _AS_DECIMAL = 49, 9, 164, 165, 166

_MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
_TOP = '<alignment vertical="top"/>'
_WRAPPED = '<alignment vertical="top" wrapText="1"/>'
_UNLOCKED = '<alignment vertical="top" wrapText="1"/><protection locked="0"/>'

# font, fill, border, number format, alignment and protection, by the number of the style
_LOOKS: dict[Style, tuple[int, int, int, int, str]] = {
    Style.PLAIN: (0, 0, 0, 0, ""),
    Style.COUNTRY: (1, 0, 0, _AS_TEXT, ""),
    Style.TITLE: (2, 0, 0, _AS_TEXT, ""),
    Style.FACT: (0, 0, 0, _AS_TEXT, ""),
    Style.NOTICE: (4, 0, 0, _AS_TEXT, ""),
    Style.HEADER: (3, 2, 1, _AS_TEXT, _MIDDLE),
    Style.TEXT: (0, 0, 1, _AS_TEXT, _TOP),
    Style.LONG_TEXT: (0, 0, 1, _AS_TEXT, _WRAPPED),
    Style.WHOLE: (0, 0, 1, _AS_WHOLE, _TOP),
    Style.DECIMAL: (0, 0, 1, _AS_DECIMAL, _TOP),
    Style.PERCENT: (0, 0, 1, _AS_PERCENT, _TOP),
    Style.DATE: (0, 0, 1, _AS_DATE, _TOP),
    Style.TOTAL_TEXT: (1, 3, 1, _AS_TEXT, _TOP),
    Style.TOTAL_WHOLE: (1, 3, 1, _AS_WHOLE, _TOP),
    Style.TOTAL_DECIMAL: (1, 3, 1, _AS_DECIMAL, _TOP),
    Style.TOTAL_PERCENT: (1, 3, 1, _AS_PERCENT, _TOP),
    Style.NOTE: (5, 0, 0, _AS_TEXT, _TOP),
    Style.EXAMPLE: (5, 3, 1, _AS_TEXT, _WRAPPED),
    Style.ENTRY_TEXT: (0, 0, 1, _AS_TEXT, _UNLOCKED),
    Style.ENTRY_DATE: (0, 0, 1, _AS_DATE, _UNLOCKED),
}


def _look(font: int, fill: int, border: int, number: int, inside: str) -> str:
    flags = 'applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1" applyProtection="1"'
    ids = f'numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
    return f"<xf {ids} {flags}>{inside}</xf>"


def _list(name: str, each: str, items: tuple[str, ...]) -> str:
    inside = "".join(f"<{each}>{item}</{each}>" for item in items)
    return f'<{name} count="{len(items)}">{inside}</{name}>'


def styles_xml() -> str:
    """The part `xl/styles.xml` with every look above."""
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode="{code}"/>' for number, code in _NUMBER_FORMATS.items())
    looks = "".join(_look(*_LOOKS[style]) for style in Style)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<numFmts count="{len(_NUMBER_FORMATS)}">{formats}</numFmts>'
        f"{_list('fonts', 'font', _FONTS)}{_list('fills', 'fill', _FILLS)}{_list('borders', 'border', _BORDERS)}"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(Style)}">{looks}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )
