"""The fields of a form in their declared sections, one below the other, at any width."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.fields import Field
from desktop.domain.problems import Problem
from desktop.domain.register import Register
from desktop.gui.desk import Desk
from desktop.gui.editors import editor_for
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import line
from desktop.gui.records.rows import FieldRow

_TITLE_WIDTHS = ((640, 176), (480, 148), (0, 112))
"""Pixels of a form from which titles are so wide."""


class FormSection(QWidget):
    """A heading with its rows; it is there while one of them is."""

    def __init__(self, title: str, rows: Sequence[FieldRow], first: bool) -> None:
        super().__init__()
        self.rows = rows
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(8)
        if not first:
            layout.addWidget(line())
        if title:
            layout.addWidget(Label(title, "section", "muted"))
        for row in rows:
            layout.addWidget(row)


class Sections(QWidget):
    """Every row of a register's form, by the name of its field.

    What the register fills itself and declares first stands in the head of the record and not here.
    """

    def __init__(
        self, declared: type[Register], desk: Desk, margins: tuple[int, int, int, int] = (20, 0, 16, 16)
    ) -> None:
        super().__init__()
        self.setObjectName("inside")
        fields = tail_of(declared)
        self.rows = {field.name: FieldRow(field, editor_for(field, desk)) for field in fields}
        groups = groupby(self.rows.values(), key=lambda row: row.field.section)
        self.sections: list[FormSection] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*margins)
        layout.setSpacing(6)
        for title, rows in groups:
            self.sections.append(FormSection(title, list(rows), not self.sections))
            layout.addWidget(self.sections[-1])
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles give way where the panel is narrow."""
        super().resizeEvent(event)
        width = title_width(event.size().width())
        for row in self.rows.values():
            row.set_title_width(width)

    def show_asked(self, asked: Callable[[str], bool]) -> None:
        """Show the rows that are asked, and the sections that have any."""
        for section in self.sections:
            for row in section.rows:
                row.setVisible(asked(row.field.name))
            section.setVisible(any(not row.isHidden() for row in section.rows))

    def stops(self) -> list[FieldRow]:
        """The rows that a person fills and that are asked now, in their order."""
        return [row for row in self.rows.values() if row.editor.fillable and not row.isHidden()]

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say each problem below its field; those of no row are left to the form."""
        found: dict[str, list[Problem]] = {}
        for problem in problems:
            found.setdefault(problem.field, []).append(problem)
        for name, row in self.rows.items():
            row.show_problems(found.get(name, ()))


def title_width(width: int) -> int:
    """How wide the titles of fields are in a form or a record of a width, in pixels."""
    return next(title for least, title in _TITLE_WIDTHS if width >= least)


def head_of(declared: type[Register]) -> list[Field]:
    """What the register fills itself and declares before anything else: the code, the full name."""
    fields = list(declared.fields.values())
    first = next((place for place, field in enumerate(fields) if not field.automatic), len(fields))
    return fields[:first]


def tail_of(declared: type[Register]) -> list[Field]:
    """The fields that stand in the form."""
    return list(declared.fields.values())[len(head_of(declared)) :]
