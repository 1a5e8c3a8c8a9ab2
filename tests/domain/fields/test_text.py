"""Texts and names: cleaned, never cut, refused when too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.fields import LongText, Name, Text
from desktop.domain.problems import ValueProblem

LINES = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=60)


@given(raw=LINES)
def test_what_was_understood_is_understood_again_as_the_same(around: Around, raw: str) -> None:
    for field in (Text("Name"), LongText("Note")):
        value = field.parse(raw, around)
        assert field.parse(field.show(value, around), around) == value


@pytest.mark.parametrize("raw", [None, "", "   ", "-", "—", "N/A", "nil", "None", "#N/A", "\u200b"])
def test_nothing_and_its_spellings_are_nothing(around: Around, raw: object) -> None:
    assert Text("Name").parse(raw, around) is None


def test_spaces_are_single_and_letters_composed(around: Around) -> None:
    assert Text("Name").parse("  Andre\u0301\u00a0 Marie\t", around) == "André Marie"


def test_a_number_of_a_workbook_loses_its_empty_decimals(around: Around) -> None:
    assert Text("School").parse(12.0, around) == "12"
    assert Text("School").parse(12.5, around) == "12.5"


def test_a_text_fits_its_column_or_is_refused(around: Around) -> None:
    field = Text("Name")
    assert field.parse("a" * 400, around) == "a" * 400
    with pytest.raises(ValueProblem, match="400 characters"):
        field.parse("a" * 401, around)
    with pytest.raises(ValueProblem):
        LongText("Note").parse("a" * 20_001, around)


def test_a_long_text_keeps_its_lines(around: Around) -> None:
    assert LongText("Note").parse("\n one  line \r\n\r\ntwo\n", around) == "one line\n\ntwo"


@pytest.mark.parametrize("name", ["N'Diaye", "Marie-Claire", "Uwera", "Ndayisenga J. Bosco"])
def test_a_name_is_kept_as_it_was_typed(around: Around, name: str) -> None:
    assert Name("Family name").parse(name, around) == name


def test_a_name_has_no_digits(around: Around) -> None:
    with pytest.raises(ValueProblem, match="digits"):
        Name("Family name").parse("Uwera 2", around)


def test_a_needed_text_is_missed_once(around: Around) -> None:
    field = Text("Name", required=True)
    assert [problem.message.text() for problem in field.problems(None, around)] == ["Name is needed."]
    assert field.problems("Uwera", around) == []
