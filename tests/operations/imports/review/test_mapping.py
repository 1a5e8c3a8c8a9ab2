"""The mapping of a file as a person looks at it: the sheet, its columns with reasons and examples, its facts."""

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.operations.imports import read_file
from desktop.operations.imports.correcting import recognised_again
from desktop.operations.imports.layouts import remember_layout
from desktop.operations.imports.reading import NoListFound
from desktop.operations.imports.review.mapping import ROWS_SHOWN, mapping_shown
from desktop.operations.masking import mask_names
from tests.operations.district import read, sample
from tests.operations.imports.strange_list import strange_list
from tests.samples.sheets import IDENTIFICATION, PARTNERS


def by_title(shown):
    return {column.title.rsplit(" / ", 1)[-1]: column for column in shown.columns}


def test_the_sheet_is_shown_as_it_looks_around_its_header(gasabo):
    shown = mapping_shown(gasabo, read(gasabo, sample(IDENTIFICATION)))
    assert (shown.sheet, shown.header, shown.first, len(shown.rows)) == ("Urutonde", (8, 9), 1, ROWS_SHOWN)
    assert shown.rows[8][1] == "Izina"
    assert (min(shown.data), shown.count) == (10, 234)
    assert {row for row in shown.data if row > ROWS_SHOWN} == set()


def test_each_column_says_where_it_goes_why_and_what_was_understood(gasabo):
    columns = by_title(mapping_shown(gasabo, read(gasabo, sample(IDENTIFICATION))))
    birth = columns["Itariki yavukiyeho"]
    assert (birth.letters, birth.target, birth.goes_to, birth.certainty) == (
        "E",
        "person.birth",
        "Date of birth",
        "sure",
    )
    assert "234 of 234 cells are dates or years." in [str(reason) for reason in birth.reasons]
    first = birth.examples[0]
    assert (first.row, first.written, first.understood) == (10, "19/05/2018", ("19 May 2018",))


def test_the_facts_of_the_file_are_told_as_understood_with_where_they_stand(gasabo):
    facts = {one.key: one for one in mapping_shown(gasabo, read(gasabo, sample(PARTNERS[0]))).constants}
    assert list(facts) == ["partner", "period", "district"]
    assert facts["period"].understood.startswith("Q1 2026/27")
    assert "The sheet says" in str(facts["period"].reason)
    told = {one.key: one for one in mapping_shown(gasabo, read(gasabo, sample(IDENTIFICATION))).constants}
    assert (list(told)[1], told["assembly"].understood) == ("assembly", "14 August 2026")


@pytest.fixture
def strange(gasabo, tmp_path):
    with pytest.raises(NoListFound) as refused:
        read_file(gasabo, strange_list(tmp_path / "ukwezi.xlsx"))
    return refused.value.file


def test_what_was_not_recognised_is_shown_as_kept_and_asks_for_its_kind(gasabo, strange):
    shown = mapping_shown(gasabo, strange)
    assert (shown.kind, shown.sheets) == ("", ("Ukwezi", "Hidden copy", "Empty"))
    assert {(column.target, column.goes_to, column.certainty) for column in shown.columns} == {("", "", "")}
    assert "children" in dict(shown.kinds)


def test_what_is_wrong_is_marked_and_a_fact_that_is_not_understood_too(gasabo, strange):
    told = NOTHING_TOLD.with_kind("beneficiary").with_header(3, 3).with_target(0, "person.birth")
    shown = mapping_shown(gasabo, recognised_again(gasabo, strange, told.with_constant("period", "some day")))
    example = by_title(shown)["Uko yitwa"].examples[0]
    assert example.wrong
    assert example.understood
    period = next(one for one in shown.constants if one.key == "period")
    assert (period.text, period.understood, period.wrong) == ("some day", "", True)
    assert str(period.reason) == "As you said."


def test_the_layout_in_use_is_named(gasabo):
    table = read(gasabo, sample(IDENTIFICATION)).table
    remember_layout(gasabo, table, "Village list")
    assert mapping_shown(gasabo, read_file(gasabo, sample(IDENTIFICATION))).layout.name == "Village list"


def test_while_names_are_masked_no_sheet_is_shown_and_no_list_opened(gasabo):
    file = read(gasabo, sample(IDENTIFICATION))
    mask_names(gasabo, True)
    with pytest.raises(AppError, match="Names are masked"):
        mapping_shown(gasabo, file)
    with pytest.raises(AppError, match="Names are masked"):
        read_file(gasabo, sample(IDENTIFICATION))
