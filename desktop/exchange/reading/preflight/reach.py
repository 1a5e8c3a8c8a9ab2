"""How far the cells of a sheet may reach: readers make room for the whole rectangle up to the last one."""

from desktop.domain.language import N_, Message

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_CELLS = 15_000_000

_FAR_AWAY = N_(
    "The sheet “{sheet}” has a cell as far away as row {row}, column {column}. "
    "Delete what is outside the table and save the file."
)
_DAMAGED = N_("The sheet “{sheet}” is damaged and can't be read. Ask the sender to send the file again.")
_DAMAGED_BEHIND = N_("The sheet “{sheet}” is damaged behind row {row}. Ask the sender to send the file again.")


def is_too_far(row: int, column: int) -> bool:
    """Whether the rectangle up to a cell, counted from 1, is no sheet, or more than any memory holds."""
    return row > LAST_ROW or column > LAST_COLUMN or row * column > MOST_CELLS


def far_cell(sheet: str, row: int, column: int) -> Message:
    """The sentence about a cell that is too far away; one outside of every sheet comes from damage."""
    if row > LAST_ROW or column > LAST_COLUMN:
        return Message(_DAMAGED, sheet=sheet)
    return Message(_FAR_AWAY, sheet=sheet, row=row, column=column)


def torn(sheet: str, row: int = 0) -> Message:
    """The sentence about a sheet that is damaged, behind a row where that is known."""
    return Message(_DAMAGED_BEHIND, sheet=sheet, row=row) if row else Message(_DAMAGED, sheet=sheet)
