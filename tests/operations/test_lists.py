"""Lists show what is asked for: a side, words, what is typed above the columns, in order, page by page."""

import pytest

from desktop.operations.lists import (
    NOTHING,
    SOMETHING,
    Wanted,
    count_of,
    counts_of_registers,
    first_page,
    position_of,
    positions,
    rows_at,
    said_in_list,
    view_with,
)
from desktop.operations.records import remove_record, save_record
from desktop.operations.session import Session
from desktop.registers import REGISTERS, register
from desktop.storage.conditions import equals
from tests.operations.district import VILLAGE, keep_child, sample, take_in
from tests.samples.sheets import IDENTIFICATION

BY_NAME = ("family_name", "other_names")


@pytest.fixture
def three(gasabo: Session) -> Session:
    """Two children and one adult: a boy without birth in another village, a girl, and her mother."""
    mother = keep_child(
        gasabo, family_name="Mukashema", is_child="no", is_adult="yes", birth="1990-05", phone="+250788123456"
    )
    keep_child(gasabo, family_name="Keza", caregiver=mother)
    keep_child(gasabo, family_name="Mugisha", sex="M", village="12010101", birth=None)
    return gasabo


def names(session: Session, wanted: Wanted, order: tuple[str, ...] = BY_NAME) -> list[str]:
    return [str(row["family_name"]) for row in first_page(session, "people", wanted, order, 100).rows]


def test_a_side_of_a_register_and_words_narrow_the_list_and_its_count(three: Session) -> None:
    assert names(three, Wanted()) == ["Keza", "Mugisha", "Mukashema"]
    assert names(three, Wanted("children")) == ["Keza", "Mugisha"]
    assert names(three, Wanted("children", words="muk")) == []
    assert names(three, Wanted(words="muk")) == ["Mukashema"]
    assert names(three, Wanted("children", condition=equals("sex", "M"))) == ["Mugisha"]
    assert count_of(three, "people", Wanted("adults")) == 1


@pytest.mark.parametrize(
    ("field", "typed", "found"),
    [
        ("family_name", "SHEM", ["Mukashema"]),
        ("sex", "fem", ["Keza", "Mukashema"]),
        ("sex", "nothing of the kind", []),
        ("birth", NOTHING, ["Mugisha"]),
        ("birth", SOMETHING, ["Keza", "Mukashema"]),
        ("birth", "2014", ["Keza"]),
        ("birth", "3/2014", ["Keza"]),
        ("birth", "14/03/2014", ["Keza"]),
        ("birth", "5/1990", ["Mukashema"]),
        ("birth", "15/03/2014", []),
        ("village", "no such village at all", []),
        ("family_name", "   ", ["Keza", "Mugisha", "Mukashema"]),
    ],
)
def test_what_is_typed_above_a_column_is_understood_by_its_kind(
    three: Session, field: str, typed: str, found: list[str]
) -> None:
    assert names(three, Wanted(filters=((field, typed),))) == found


def test_a_place_above_a_column_finds_everything_in_it(three: Session) -> None:
    sector = three.around().places.get(VILLAGE[:4])
    assert sector is not None
    assert names(three, Wanted(filters=(("village", sector.name),))) == ["Keza", "Mukashema"]


def test_the_first_page_is_the_beginning_of_all_positions_in_either_order(gasabo: Session) -> None:
    take_in(gasabo, sample(IDENTIFICATION))
    for order in (("family_name", "other_names"), ("-birth", "family_name"), ()):
        page = first_page(gasabo, "people", Wanted("children"), order, 25)
        everything = positions(gasabo, "people", Wanted("children"), order)
        assert list(page.ids) == list(everything)[:25]
        assert len(everything) == count_of(gasabo, "people", Wanted("children")) > 25
        assert rows_at(gasabo, "people", page.ids) == list(page.rows)


def test_a_list_says_links_by_name_places_from_the_district_on_and_choices_shortly(three: Session) -> None:
    (row,) = first_page(three, "people", Wanted(words="keza"), (), 10).rows
    fields, around = register("people").fields, three.around()
    assert said_in_list(fields["caregiver"], row, around) == "Mukashema Clarisse"
    assert said_in_list(fields["sex"], row, around) == fields["sex"].show_short("F", around)  # type: ignore[attr-defined]
    village = said_in_list(fields["village"], row, around)
    assert village
    assert "Gasabo" not in village
    assert said_in_list(fields["birth"], row, around) == "14/03/2014"
    assert said_in_list(fields["phone"], row, around) == ""


def test_the_words_of_all_links_of_a_page_are_read_together(three: Session) -> None:
    caregivers = [keep_child(three, family_name=name) for name in ("Ingabire", "Uwera", "Mukamana")]
    for caregiver in caregivers:
        keep_child(three, family_name="Gatete", caregiver=caregiver)
    asked: list[str] = []
    known = positions(three, "people", Wanted(filters=(("family_name", "Gatete"),)), BY_NAME)
    three.forget()
    three.around()
    three.file._db.conn.set_trace_callback(asked.append)
    rows = rows_at(three, "people", known)
    three.file._db.conn.set_trace_callback(None)
    assert {str(row["caregiver@"]).split()[0] for row in rows} == {"Ingabire", "Uwera", "Mukamana"}
    assert len(asked) == 2, "the rows, and those who look after them"


def test_what_was_taken_out_is_in_no_list_and_in_no_count(three: Session) -> None:
    partner = save_record(three, "partners", {"name": "Ineza", "kind": "NGO", "status": "ACTIVE"}).record
    counts = counts_of_registers(three)
    assert set(counts) == {declared.key for declared in REGISTERS}
    assert (counts["people"], counts["partners"], counts["meetings"]) == (3, 1, 0)
    remove_record(three, "partners", partner)
    assert counts_of_registers(three)["partners"] == 0
    assert first_page(three, "partners", Wanted(), (), 10).rows == []


def test_no_list_says_a_value_as_a_program_would_write_it(demonstrated: Session) -> None:
    around = demonstrated.around()
    odd = []
    for declared in REGISTERS:
        page = first_page(demonstrated, declared.key, Wanted(), (), 60)
        for row in page.rows:
            for name, field in declared.stored().items():
                said = said_in_list(field, row, around)
                if said.startswith(("(", "[", "{")) and not str(row[name]).startswith("(invented"):
                    odd.append((declared.key, name, said))
    assert odd == []
    assert first_page(demonstrated, "activities", Wanted(), (), 9).rows, "there is something with several places"


def test_where_a_record_stands_is_what_lists_call_it_and_in_which_view_it_is_seen(session: Session) -> None:
    child = keep_child(session)
    adult = save_record(
        session,
        "people",
        {"family_name": "Mukamana", "other_names": "Rose", "sex": "F", "is_adult": "yes", "village": VILLAGE},
    ).record
    at = position_of(session, "people", adult)
    assert at in positions(session, "people", Wanted("adults"), ())
    assert [row["id"] for row in rows_at(session, "people", [at or 0])] == [adult]
    assert [view_with(session, "people", one) for one in (child, adult)] == ["children", "adults"]
    assert view_with(session, "partners", "nobody") == ""
    remove_record(session, "people", adult)
    assert position_of(session, "people", adult) is None
