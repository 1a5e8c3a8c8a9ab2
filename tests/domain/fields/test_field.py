"""What every kind of field promises its column, its form and its workbook."""

import sqlite3

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import (
    Attachment,
    Choice,
    Choices,
    Date,
    Decimal,
    Field,
    FiscalYear,
    Link,
    LongText,
    Money,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Places,
    Quarter,
    Text,
    Value,
    Whole,
    YesNo,
)
from desktop.domain.fields.field import refusal
from desktop.domain.language import N_

# A value that each kind keeps, and one that its column must never hold.
STORED: list[tuple[Field, Value, object]] = [
    (Text("x"), "Uwera", "a" * 401),
    (LongText("x"), "Two\nlines", ""),
    (Name("x"), "Uwera", ""),
    (Whole("x", highest=60), 12, 61),
    (Money("x"), 25000, -1),
    (Decimal("x"), 2.5, -0.5),
    (Choice("x", codes="sex"), "F", ""),
    (Choices("x", codes="vulnerability"), ("ORPH_P", "POOR"), "ORPH_P"),
    (YesNo("x"), "unknown", "perhaps"),
    (Date("x"), "2026-08-14", "14/08/2026"),
    (PartialDate("x"), "2014~12@2026-09-30", "12 years"),
    (FiscalYear("x"), 2026, 26),
    (Quarter("x"), "2026Q1", "2026Q5"),
    (Place("x"), "24030101", "240"),
    (Places("x"), ("2403", "2410"), "2403"),
    (NationalId("x"), "1199080012345012", "11990800123450"),
    (Phone("x"), "+250788123456", "0788123456"),
    (Link("x", register="people"), "ab" * 16, "ab"),
    (Attachment("x"), "ab" * 32, "ab" * 16),
]
KINDS = pytest.mark.parametrize(("field", "value", "wrong"), STORED, ids=[type(one[0]).__name__ for one in STORED])


def _table(field: Field) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute(
        f'CREATE TABLE kept ("x" {field.sql_type} CHECK ({field.sql_check(chr(34) + "x" + chr(34))})) STRICT'
    )
    return database


@KINDS
def test_a_column_keeps_what_its_kind_understands_and_nothing_else(field: Field, value: Value, wrong: object) -> None:
    database = _table(field)
    database.execute("INSERT INTO kept VALUES (?)", [field.to_sql(value)])
    (stored,) = database.execute("SELECT x FROM kept").fetchone()
    assert field.from_sql(stored) == value
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO kept VALUES (?)", [wrong])


@KINDS
def test_nothing_is_kept_as_nothing(field: Field, value: Value, wrong: object, around: Around) -> None:
    database = _table(field)
    database.execute("INSERT INTO kept VALUES (?)", [field.to_sql(None)])
    assert field.from_sql(database.execute("SELECT x FROM kept").fetchone()[0]) is None
    assert (field.show(None, around), field.cell(None, around), field.parse("", around)) == ("", None, None)


@KINDS
def test_a_value_in_its_own_form_is_understood_as_itself(
    field: Field, value: Value, wrong: object, around: Around
) -> None:
    known = "24030101" if isinstance(field, Place) and not isinstance(field, Places) else value
    assert field.parse(known, around) == known


@pytest.mark.parametrize(
    ("record", "asked"),
    [({"schooling": "DROPOUT"}, True), ({"schooling": "IN_SCHOOL"}, False), ({}, False), ({"schooling": None}, False)],
)
def test_a_field_is_asked_only_when_another_has_the_value_for_it(record: dict[str, Value], asked: bool) -> None:
    assert Text("Why", when=("schooling", ("DROPOUT", "NEVER"))).asked(record) is asked


def test_a_field_may_wait_for_one_of_several_choices() -> None:
    field = Text("Which partner", when=("addressed_to", ("PARTNERS",)))
    assert field.asked({"addressed_to": ("DISTRICT", "PARTNERS")})
    assert not field.asked({"addressed_to": ("DISTRICT",)})
    assert not field.asked({"addressed_to": ()})


def test_a_refusal_quotes_what_was_typed_and_shortens_it() -> None:
    long = refusal(N_("“{value}” is not a whole number."), "9" * 100).message.text()
    assert long == f"“{'9' * 39}…” is not a whole number."


def test_a_field_is_looked_at_where_it_is_needed_or_checks_its_value_and_is_not_filled_in_by_the_application() -> None:
    assert [field.may_be_wrong() for field in (Text("Name", required=True), PartialDate("Born"))] == [True, True]
    assert [field.may_be_wrong() for field in (Text("Remarks"), Text("x", required=True, automatic=True))] == [
        False
    ] * 2
