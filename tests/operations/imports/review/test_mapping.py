"""The mapping of a file as a person looks at it: the sheet, its columns with reasons and examples, its facts."""

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.operations.imports import read_file
from desktop.operations.imports.correcting import read_again, recognised_again
from desktop.operations.imports.layouts import remember_layout
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.reading import NoListFound
from desktop.operations.imports.review.mapping import ROWS_SHOWN, mapping_shown, place_told
from desktop.operations.masking import mask_names
from tests.operations.district import read, sample
from tests.operations.imports.record_lists import list_of
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
    assert list(facts) == ["partner", "period", "district", "place"]
    assert facts["period"].understood.startswith("Q1 2026/27")
    assert "The sheet says" in str(facts["period"].reason)
    told = {one.key: one for one in mapping_shown(gasabo, read(gasabo, sample(IDENTIFICATION))).constants}
    assert (told["place"].text.casefold(), told["place"].understood) == ("jali", "Jali")
    assert "Gatsata › Nyamabuye › Hanika" in told["place"].offers
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


def test_a_place_for_the_whole_file_says_each_of_its_levels(gasabo):
    around = gasabo.around()
    path = "Gatsata › Nyamabuye › Hanika"
    assert place_told(path, around) == (("sector", "Gatsata"), ("cell", "Nyamabuye"), ("village", "Hanika"))
    assert place_told("Gatsata", around) == (("sector", "Gatsata"), ("cell", ""), ("village", ""))
    assert place_told("Hanika", around) == (("sector", ""), ("cell", ""), ("village", "Hanika"))
    assert place_told("Nowhere", around)[2] == ("village", "Nowhere")


def test_rows_without_a_place_take_that_of_the_whole_file(gasabo, tmp_path):
    table = "Names | Sex | Date of birth\nUWERA Alice | F | 2014-03-01\nGASANA Eric | M | 2015-03-01\n"
    planned = look_into(gasabo, list_of(tmp_path, table))
    told = NOTHING_TOLD
    for key, text in place_told("Gatsata › Nyamabuye › Hanika", gasabo.around()):
        told = told.with_constant(key, text)
    file = read_again(gasabo, planned.file, told)
    assert {row.records["person"]["village"] for row in file.rows} == {"12020204"}
    shown = {one.key: one for one in mapping_shown(gasabo, file).constants}["place"]
    assert (shown.understood, shown.wrong) == ("Gatsata › Nyamabuye › Hanika", False)
    wrong = read_again(gasabo, planned.file, NOTHING_TOLD.with_constant("village", "Nowhere"))
    assert {one.key: one for one in mapping_shown(gasabo, wrong).constants}["place"].wrong
