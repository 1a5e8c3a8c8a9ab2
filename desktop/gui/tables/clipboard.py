"""Rows on their way to a spreadsheet: as tabbed text, and as a table whose cells stay text."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

_PARTING = str.maketrans({"\t": " ", "\r": " ", "\n": " "})
_AS_TEXT = "mso-number-format:'\\@'"
"""Has a spreadsheet keep a cell as it is: identifiers of 16 digits, leading zeros, and no formulas."""


def as_tabbed(rows: Sequence[Sequence[str]]) -> str:
    """Rows as lines with tabs between the cells; line breaks inside a cell become spaces."""
    return "\r\n".join("\t".join(cell.translate(_PARTING) for cell in row) for row in rows)


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table in HTML, the first being the heading."""
    lines = []
    for place, row in enumerate(rows):
        mark = "td" if place else "th"
        cells = "".join(f'<{mark} style="{_AS_TEXT}">{html.escape(cell.translate(_PARTING))}</{mark}>' for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return f'<meta charset="utf-8"><table>{"".join(lines)}</table>'


def for_clipboard(rows: Sequence[Sequence[str]]) -> QMimeData:
    """What goes to the clipboard: spreadsheets take the table, everything else the text."""
    data = QMimeData()
    data.setText(as_tabbed(rows))
    data.setHtml(as_table(rows))
    return data
