"""Each kind of value, whatever people type for it: understood, refused in a sentence, shown, kept, sent, back.

What is found by it stands in `tests/storage/search/`, whole workbooks in `tests/operations/test_exporting.py`.
"""

import sqlite3
from dataclasses import dataclass

import pytest

from desktop.domain import fields as kinds
from desktop.domain.around import Around
from desktop.domain.fields import Field, Value
from desktop.domain.language import LANGUAGES
from desktop.domain.problems import ValueProblem


@dataclass(frozen=True)
class Case:
    """A field, the value that each of several ways of writing it means, what is no such value, and its sentence."""

    field: Field
    value: Value
    typed: tuple[object, ...]
    wrong: object = None
    said: str = ""
    around: str = "24"


CASES = (
    Case(kinds.Text("x"), "Gira inka", ("Gira inka", "  Gira \t inka ", "Gira\u00a0inka"), "x" * 401, "too long"),
    Case(kinds.LongText("x"), "Two\nlines", ("Two\nlines", "Two \r\nlines\n"), "x" * 20_001, "too long"),
    Case(kinds.Name("x"), "N’Diaye Rose", ("N’Diaye Rose", " N’Diaye  Rose"), "Rose2", "has digits in it"),
    Case(kinds.Whole("x"), 1200, ("1 200", "1,200", "1200", 1200.0, "1200.0"), "twelve", "not a whole number"),
    Case(kinds.Decimal("x"), 1200.5, ("1 200,5", "1,200.5", "1200.5", 1200.5), "1,200", "as one number"),
    Case(kinds.Money("x"), 25000, ("25 000 Frw", "RWF 25,000", "25.000", "25,000/=", 25000), "25k", "whole number"),
    Case(kinds.YesNo("x"), "yes", ("Yego", "oui", "YES", "x", "1", True), "perhaps", "not in the list"),
    Case(kinds.YesNo("x"), "unknown", ("ntibizwi", "Inconnu", "Not known")),
    Case(kinds.Choice("x", codes="sex"), "F", ("Gore", "féminin", "F", "girl", "f."), "Z", "not in the list"),
    Case(kinds.Choices("x", codes="vulnerability"), ("ORPH_P", "POOR"), ("POOR; ORPH_P", ("ORPH_P", "POOR")), "Z; POOR",
         "not in the list"),
    Case(kinds.Date("x"), "2015-03-12", ("12/3/2015", "12.3.2015", "12 mars 2015", "12 Werurwe 2015", "2015-03-12"),
         "31/2/2015", "not in the calendar"),
    Case(kinds.PartialDate("x"), "2015-03-12", ("12/3/2015", "le 12 mars 2015"), "abc", "not a date"),
    Case(kinds.PartialDate("x"), "2015-03", ("mars 2015", "Werurwe 2015", "03/2015", "March 2015"), 42075,
         "lost its form"),
    Case(kinds.PartialDate("x"), "2015", ("2015", 2015, 2015.0, "vers 2015")),
    Case(kinds.PartialDate("x"), "2019~7@{today}", ("~7 ans", "imyaka 7", "7 years")),
    Case(kinds.FiscalYear("x"), 2026, ("2026/27", "2026-2027", "FY 2026/27", 2026), "26", "year"),
    Case(kinds.Quarter("x"), "2026Q1", ("Q1 2026/27", "T1 2026/27", "juillet-septembre 2026", "2026Q1"), "Q1",
         "which fiscal year"),
    Case(kinds.Place("x"), "24", ("Akarere ka Huye", "Huye district", "24"), "Nowhere at all", "No place called",
         around=""),
    Case(kinds.Place("x", level="sector"), "2603", ("Kabagali", "kabagari", "Umurenge wa Kabagali"), around="26"),
    Case(kinds.Place("x"), "1", ("Kigali City", "Mujyi wa Kigali", "Ville de Kigali"), "99", "No place has the code"),
    Case(kinds.Places("x"), ("2604", "2603"), ("Kinazi; Kabagali", "Kabagali na Kinazi"), "Xyz", "No place",
         around="26"),
    Case(kinds.NationalId("x"), "1199080012345012", ("1 1990 8 0012345 0 12", "1199080012345012"), "1.19E+15",
         "rounded"),
    Case(kinds.Phone("x"), "+250788123456", ("0788 123 456", "+250788123456", "250788123456", 788123456.0),
         "0750123456", "not a phone number"),
    Case(kinds.Code("x"), "31-2026-000001-00", ("31-2026-000001-00",)),
    Case(kinds.Link("x", register="people"), "ab" * 16, ("ab" * 16,), "Keza", "Choose from the list"),
    Case(kinds.Attachment("x"), "ab" * 32, ("ab" * 32,), "letter.pdf", "is not attached"),
)  # fmt: skip
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{type(case.field).__name__} {case.value}")


@pytest.fixture
def here(case: Case, around: Around) -> Around:
    """The surroundings of a case: its district, and a title for whatever a link leads to."""
    return Around(
        places=around.places,
        codelists=around.codelists,
        today=around.today,
        language="en",
        district=case.around,
        title=lambda _register, _id: "Mutoni Clarisse",
    )


def value_of(case: Case, around: Around) -> Value:
    value = case.value
    if isinstance(value, tuple) and isinstance(case.field, kinds.Places):
        return tuple(sorted(value))
    return (
        value.replace("{today}", around.today.isoformat()).replace("2019~", f"{around.today.year - 7}~")
        if (isinstance(value, str))
        else value
    )


@EACH
def test_whatever_people_write_means_the_same(case: Case, here: Around) -> None:
    assert [case.field.parse(typed, here) for typed in case.typed] == [value_of(case, here)] * len(case.typed)


@EACH
def test_what_is_wrong_is_a_sentence_in_three_languages_that_quotes_it(case: Case, here: Around) -> None:
    if case.wrong is None:
        return
    with pytest.raises(ValueProblem) as caught:
        case.field.parse(case.wrong, here)
    assert case.said in caught.value.message.text("en")
    assert len({caught.value.message.text(language) for language in LANGUAGES}) == 3
    assert str(case.wrong).split(";")[0][:30] in caught.value.message.text("rw")


@EACH
def test_it_is_shown_in_three_languages_and_what_is_shown_leads_back(case: Case, here: Around) -> None:
    for language in LANGUAGES:
        around = Around(here.places, here.codelists, here.today, language, here.district, here.title)
        shown = case.field.show(value_of(case, here), around)
        assert shown
        if not isinstance(case.field, (kinds.Link, kinds.Attachment)):
            assert case.field.parse(shown, around) == value_of(case, here)


@EACH
def test_it_is_kept_and_sent_and_comes_back_unchanged(case: Case, here: Around) -> None:
    value, field = value_of(case, here), case.field
    database = sqlite3.connect(":memory:")
    check = field.sql_check('"x"')
    database.execute(f'CREATE TABLE kept ("x" {field.sql_type} {f"CHECK ({check})" if check else ""}) STRICT')
    database.execute("INSERT INTO kept VALUES (?)", [field.to_sql(value)])
    assert field.from_sql(database.execute("SELECT x FROM kept").fetchone()[0]) == value
    if not isinstance(field, (kinds.Link, kinds.Attachment)):
        assert field.parse(field.cell(value, here), here) == value


def test_no_kind_is_forgotten() -> None:
    declared = {one for one in vars(kinds).values() if isinstance(one, type) and issubclass(one, Field)}
    assert declared - {type(case.field) for case in CASES} == {Field, kinds.Derived}
