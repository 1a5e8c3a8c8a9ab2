"""What the rows of a form may be: sectors, things that are counted, or the records that a list has a line for."""

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, translate
from desktop.exchange.targets.kinds import KINDS
from desktop.operations.imports.review.targets import TargetShown, targets_of
from desktop.operations.session import Session
from desktop.reports.form_figures import (
    BY_INDICATOR,
    BY_SECTOR,
    INDICATOR,
    WHOLE_FIGURES,
    indicator_columns,
    sector_columns,
)
from desktop.reports.quarterly import SECTOR
from desktop.reports.report import Column

# fmt: off
_LISTED = ("children", "beneficiary", "household", "adult", "partner", "activity", "institution", "volunteer",
           "recommendation", "action")
# fmt: on
_GROUP = N_("Figure")
_PEOPLE = ("children", "beneficiary", "household", "adult", "volunteer")
TITLES: dict[str, str] = {
    BY_SECTOR: N_("Figures, a row for each sector"),
    BY_INDICATOR: N_("Figures, a row for each thing that is counted"),
    **{one.key: one.title for one in KINDS if one.key in _LISTED},
}
"""The kinds of forms by their key, with their marked titles; a list has the kind under which lists are taken in."""

KEYS = {BY_SECTOR: SECTOR.key, BY_INDICATOR: INDICATOR.key}
"""The column that names the rows of a form, by its kind; lists have none."""


def is_list(form_kind: str) -> bool:
    """Whether a form of this kind has a line for each record."""
    return form_kind in _LISTED


def names_people(form_kind: str) -> bool:
    """Whether what is filled into such a form names people."""
    return form_kind in _PEOPLE


def columns_of(form_kind: str, quarter: Quarter) -> tuple[Column, ...]:
    """What may stand in the columns of a form with figures; of a list, its targets are what its import has."""
    return sector_columns() if form_kind == BY_SECTOR else indicator_columns(quarter)


def list_columns(session: Session, form_kind: str) -> tuple[Column, ...]:
    """What may stand in the columns of a list, in the words of the window."""
    return tuple(Column(one.key, one.title) for one in targets_of(session, form_kind))


def choices_for_columns(session: Session, form_kind: str, quarter: Quarter) -> tuple[TargetShown, ...]:
    """Where a column may be said to get its cells from."""
    if not form_kind:
        return ()
    if is_list(form_kind):
        return targets_of(session, form_kind)
    return tuple(TargetShown(one.key, _GROUP, said_of(one)) for one in columns_of(form_kind, quarter))


def said_of(column: Column) -> str:
    """A column of figures in words, from the widest of its headings to the narrowest."""
    if column.key in WHOLE_FIGURES:
        return translate(column.title)
    every = [text for text in (column.over, column.group, column.title) if text]
    return " · ".join(translate(text) for text in dict.fromkeys(every))
