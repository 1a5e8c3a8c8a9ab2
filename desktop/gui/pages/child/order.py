"""In which order a child's page tells what belongs to it, wherever the page stands."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop.gui.desk import Desk
from desktop.gui.pages.child.fare import Fare
from desktop.operations.record_pages import RecordPage

FIRST = ("identifications", "services", "assessments", "placements", "consents")
"""Registers that have their place on the page of every child, also while they have no record."""

SAID = frozenset({"is_child"})
"""Fields that the page of a child says by being one."""
LAST = frozenset({"source", "source_note", "note"})
"""Fields that tell less of the child than what it was given: they stand last."""


def over_of(desk: Desk, page: RecordPage) -> Mapping[str, QWidget]:
    """What stands above the rows of those registers."""
    return Fare(desk, page).over
