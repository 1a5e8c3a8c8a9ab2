"""The list of a register follows from its declaration; its rows come from the file, with what others add."""

import pytest

from desktop.gui.pages.lists import ListSource, column_of, declared_columns
from desktop.operations.lists import Wanted, count_of
from desktop.registers import REGISTERS, register
from tests.gui.office import Office


@pytest.mark.parametrize("declared", REGISTERS, ids=lambda one: one.key)
def test_every_field_has_its_column_and_those_of_the_declaration_are_shown(office: Office, declared) -> None:
    for view in (None, *declared.views):
        columns = declared_columns(declared, view, office.desk)
        assert sorted(column.key for column in columns) == sorted(declared.fields)
        expected = (view.columns if view and view.columns else None) or declared.columns
        assert [column.key for column in columns if not column.hidden] == list(expected)


def test_what_is_worked_out_is_shown_but_no_file_can_sort_by_it(office: Office) -> None:
    age = column_of(register("people"), "age", office.desk)
    assert not age.sortable
    assert age.text({"birth": "2014-03-14"}) == "12"
    assert column_of(register("people"), "birth", office.desk).sortable


def test_rows_come_in_the_order_and_for_the_wishes_asked_for_and_hold_what_others_add(office: Office) -> None:
    for name in ("Keza", "Mutoni", "Uwase"):
        office.child(name)
    office.child("Mukashema", is_child="no", is_adult="yes")
    asked: list[int] = []

    def enrich(session, rows) -> None:
        asked.append(len(rows))
        for row in rows:
            row["children"] = session.file.count("people")

    source = ListSource("people", enrich)
    order = (("family_name", True),)
    page = office.do(lambda session: source.first_page(session, order, Wanted("children"), 2))
    assert [row["family_name"] for row in page.rows] == ["Uwase", "Mutoni"]
    assert {row["children"] for row in page.rows} == {4}
    ids = office.do(lambda session: source.ids(session, order, Wanted("children")))
    assert list(ids)[:2] == list(page.ids)
    assert len(ids) == office.do(count_of, "people", Wanted("children")) == 3
    rows = office.do(lambda session: source.rows(session, list(ids)[2:]))
    assert [row["family_name"] for row in rows] == ["Keza"]
    assert asked == [2, 1]


def test_nobody_is_asked_to_add_to_no_rows(office: Office) -> None:
    def enrich(_session, _rows) -> None:
        raise AssertionError("asked")

    page = office.do(lambda session: ListSource("people", enrich).first_page(session, (), Wanted(), 10))
    assert (list(page.ids), list(page.rows)) == ([], [])
