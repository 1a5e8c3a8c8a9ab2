"""A register file with a whole record in every declared register, made once from the declarations themselves."""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.codelists import shipped_code_lists
from desktop.domain.fields import (
    Attachment,
    Choice,
    Choices,
    Code,
    Date,
    Decimal,
    Field,
    FiscalYear,
    Link,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Places,
    Quarter,
    Record,
    Value,
    Whole,
)
from desktop.domain.language import Message
from desktop.domain.register import Register
from desktop.storage.clock import RECORD_IDS
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile

PASSWORD = "amata n'ubuki"
CHEAP = Cost(memory=8 * 1024 * 1024, passes=1)
PLAIN: dict[type[Field], Value] = {
    Places: ("3101", "3109"),
    Place: "31010101",
    PartialDate: "2015-03",
    Date: "2026-08-14",
    FiscalYear: 2026,
    Quarter: "2026Q1",
    NationalId: "1199080012345012",
    Phone: "+250788123456",
    Code: "31-2025-000001-02",
    Whole: 2000,
    Decimal: 2.5,
    Attachment: "ab" * 32,
}


def value_of(field: Field, ids: dict[str, str]) -> Value:
    """A value that fits a field; links lead to the one record of their register."""
    if isinstance(field, Link):
        return ids[field.register]
    if isinstance(field, Choice):
        codes = tuple(shipped_code_lists()[field.codes].items)
        return codes[:2] if isinstance(field, Choices) else codes[0]
    for kind, value in PLAIN.items():
        if isinstance(field, kind):
            return min(2000, field.highest) if isinstance(field, Whole) else value
    return f"{field.name} of a record"


def whole_records(registers: Sequence[type[Register]]) -> dict[str, Record]:
    """One record of each register with every field filled, by the key of the register."""
    ids = {one.key: RECORD_IDS.next() for one in registers}
    return {
        one.key: {"id": ids[one.key], **{name: value_of(field, ids) for name, field in one.stored().items()}}
        for one in registers
    }


def make_filled(path: Path, registers: Sequence[type[Register]]) -> dict[str, Record]:
    """Write such a file, close it, and say what was written."""
    records = whole_records(registers)
    file, _ = RegisterFile.create(path, "Uwera", PASSWORD, registers, CHEAP)
    try:
        with file.change(Message("Filled"), "Uwera") as writing:
            for key, record in records.items():
                writing.create(key, record)
    finally:
        file.close()
    return records
