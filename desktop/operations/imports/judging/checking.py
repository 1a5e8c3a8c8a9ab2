"""What a register says is wrong between the fields of a record that a row would make, as a problem of the row."""

from collections.abc import Mapping

from desktop.domain.fields import Value
from desktop.exchange.rows.typed import RowProblem
from desktop.operations.session import Session
from desktop.registers import register


def checked(
    session: Session, key: str, record: Mapping[str, Value], at: tuple[str, str, int]
) -> tuple[RowProblem, ...]:
    """The errors and warnings of a whole record; `at` is its role in the row, the sheet and the row (from 1)."""
    role, sheet, row = at
    return tuple(
        RowProblem(one.severity, one.message, f"{role}.{one.field}", sheet, row, "", "", "", ())
        for one in register(key).check(record, session.around())
        if one.severity != "note"
    )
