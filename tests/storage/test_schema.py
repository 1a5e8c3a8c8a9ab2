"""Tables follow from declarations, and a filled file follows when declarations change; nothing in it is lost."""

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.fields import Choice, Link, Text, Whole, YesNo
from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.domain.register import Register, View
from desktop.storage.conditions import equals, every, having, opposite
from desktop.storage.damage import RefusedFileError
from desktop.storage.reading import _Chosen
from desktop.storage.schema import index_definitions
from desktop.storage.table import Table


def register_of(key, **declared):
    """A register declared on the spot."""
    return type(key.title(), (Register,), {"key": key, "title": key, "title_one": key, **declared})


def village(**declared):
    return register_of("villages", name=Text("Name"), **declared)


def fill(file, *names, **values):
    with file.change(Message("Took in"), "Alice") as writing:
        return writing.create_many("villages", [{"name": name, **values} for name in names])


def plan(file, sql, *values):
    return " ".join(row[3] for row in file._db.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall())


def test_every_table_of_a_register_is_strict(file):
    tables = file._db.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    strict = {name for name, is_strict in tables if is_strict}
    assert strict >= {*file.tables, "change", "change_line", "search_word", "draft", "meta"}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at_school", "perhaps"),
        ("national_id", "123"),
        ("needs", "FOOD"),
        ("phone", "0788"),
        ("village", "x"),
        ("household", "1"),
    ],
)
def test_a_value_that_no_field_would_give_is_refused_by_the_file_itself(file, column, value):
    with pytest.raises(dbapi2.IntegrityError, match="CHECK"):
        file._db.execute(f'INSERT INTO people (id, changed, "{column}") VALUES (?, 1, ?)', ["a", value])


def test_a_link_to_nowhere_is_refused_when_the_change_ends_and_nothing_is_kept(file):
    with pytest.raises(AppError, match="not in the register"):  # noqa: SIM117
        with file.change(Message("x"), "Alice") as writing:
            writing.create("people", {"family_name": "Uwase", "household": "0" * 32})
    assert file.count("people") == 0
    assert file.sequence == 0


def test_links_may_be_written_before_what_they_lead_to(file):
    with file.change(Message("x"), "Alice") as writing:
        child = writing.create("people", {"family_name": "Uwase", "household": "0" * 32})
        writing.create("households", {"name": "Urugo", "head": child}, id="0" * 32)
    assert file.record("people", child)["household"] == "0" * 32


def test_a_field_added_to_a_register_appears_in_a_filled_file(open_file):
    file = open_file((village(),))
    (known,) = fill(file, "Gihanga")
    file.close()
    file = open_file((village(electricity=YesNo("Electricity", required=True, indexed=True, search=True)),))
    assert file.record("villages", known)["electricity"] is None
    assert file.record("villages", known)["name"] == "Gihanga"
    fill(file, "Iterambere", electricity="yes")
    assert file.count("villages", equals("electricity", "yes")) == 1
    with pytest.raises(AppError, match="Electricity: what is written there"):
        fill(file, "Kamahoro", electricity="perhaps")


def test_a_register_added_to_the_application_appears_in_a_filled_file(open_file):
    file = open_file((village(),))
    (known,) = fill(file, "Gihanga")
    file.close()
    wells = register_of("wells", depth=Whole("Depth"), village=Link("Village", register="villages"))
    file = open_file((village(), wells))
    with file.change(Message("x"), "Alice") as writing:
        writing.create("wells", {"depth": 12, "village": known})
    assert file.count("wells", equals("village.name", "Gihanga")) == 1


def test_a_changed_rule_is_followed_and_rows_links_and_indexes_stay(open_file):
    wells = register_of("wells", village=Link("Village", register="villages"))
    file = open_file((village(people=Whole("People", highest=100)), wells))
    (known,) = fill(file, "Gihanga", people=90)
    with file.change(Message("x"), "Alice") as writing:
        writing.create("wells", {"village": known})
    before = file.record("villages", known)
    file.close()
    file = open_file((village(people=Whole("People", highest=1000, indexed=True)), wells))
    assert file.record("villages", known) == before
    fill(file, "Iterambere", people=900)
    assert file.count("wells", equals("village.name", "Gihanga")) == 1
    assert "villages people" in plan(file, "SELECT id FROM villages WHERE people = 900")
    with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
        file._db.execute("DELETE FROM villages")


def test_values_that_a_new_rule_forbids_stay_and_the_rule_holds_once_they_are_right(open_file):
    file = open_file((village(people=Whole("People", highest=1000)),))
    (known,) = fill(file, "Gihanga", people=900)
    file.close()
    stricter = village(people=Whole("People", highest=100))
    file = open_file((stricter,))
    assert file.record("villages", known)["people"] == 900
    with file.change(Message("x"), "Alice") as writing:
        writing.change("villages", known, {"people": 90})
    file.close()
    file = open_file((stricter,))
    with pytest.raises(AppError, match="People: what is written there"):
        fill(file, "Iterambere", people=900)


def test_a_field_no_longer_declared_keeps_its_values_for_an_application_that_knows_it(open_file):
    file = open_file((village(people=Whole("People")),))
    (known,) = fill(file, "Gihanga", people=90)
    file.close()
    file = open_file((village(),))
    assert "people" not in file.record("villages", known)
    fill(file, "Iterambere")
    file.close()
    file = open_file((village(people=Whole("People")),))
    assert file.record("villages", known)["people"] == 90


def test_nothing_is_touched_when_nothing_was_declared_anew(open_file):
    open_file().close()
    file = open_file()
    before = file._db.execute("PRAGMA schema_version").fetchone()
    file.close()
    assert open_file()._db.execute("PRAGMA schema_version").fetchone() == before


def test_a_unique_value_is_unique_among_living_records_only(open_file):
    file = open_file((village(number=Text("Number", unique=True)),))
    (known,) = fill(file, "Gihanga", number="7")
    with pytest.raises(Exception, match="same Number"):
        fill(file, "Iterambere", number="7")
    with file.change(Message("x"), "Alice") as writing:
        writing.remove("villages", known)
    fill(file, "Iterambere", number="7")


def test_values_that_were_there_twice_before_they_had_to_be_unique_do_not_keep_the_file_shut(open_file):
    file = open_file((village(number=Text("Number")),))
    first, _ = fill(file, "Gihanga", "Iterambere", number="7")
    file.close()
    unique = village(number=Text("Number", unique=True))
    file = open_file((unique,))
    with file.change(Message("x"), "Alice") as writing:
        writing.change("villages", first, {"number": "8"})
    file.close()
    file = open_file((unique,))
    with pytest.raises(Exception, match="same Number"):
        fill(file, "Kamahoro", number="7")


def test_indexes_follow_from_the_declaration_and_go_with_it(open_file):
    declared = village(kind=Choice("Kind", codes="kind", indexed=True))
    file = open_file((declared,))
    assert "villages kind" in index_definitions(Table(declared))
    assert "villages kind" in plan(file, "SELECT id FROM villages WHERE kind = 'A'")
    file.close()
    file = open_file((village(kind=Choice("Kind", codes="kind")),))
    assert "SCAN villages" in plan(file, "SELECT id FROM villages WHERE kind = 'A'")


def test_reports_read_the_covering_index_alone_and_lists_their_order(file):
    report = "SELECT service, count(DISTINCT person) FROM services WHERE removed = 0 AND given_on >= '2026' GROUP BY 1"
    assert "COVERING INDEX services by given_on" in plan(file, report)
    order = (
        "SELECT row FROM people WHERE removed = 0 ORDER BY family_name COLLATE NOCASE, other_names COLLATE NOCASE, row"
    )
    assert plan(file, order).endswith("people in order (removed=?)")


def test_the_first_page_of_a_view_is_read_in_its_order_without_sorting(open_file):
    kind = Choice("Kind", codes="kind")
    declared = village(kind=kind, order=("name",), views=(View("towns", "Towns", "Town", "x", (("kind", "T"),)),))
    file = open_file((declared,))
    _, sql, values = file._statement(_Chosen("villages", equals("kind", "T"), None, limited=True), ("id",))
    assert plan(file, sql, *values) == "SEARCH t USING INDEX villages in order of towns (removed=? AND kind=?)"


def test_a_view_that_is_sorted_otherwise_is_read_from_beginning_to_end(open_file):
    fields = {"kind": Choice("Kind", codes="kind"), "size": Whole("Size", indexed=True)}
    declared = village(**fields, order=("name",), views=(View("towns", "Towns", "Town", "x", (("kind", "T"),)),))
    file = open_file((declared,))
    for order in (("size",), ("-size", "name"), ("changed", "name")):
        _, sql, values = file._statement(_Chosen("villages", equals("kind", "T"), order, limited=True), ("row",))
        assert plan(file, f"{sql} LIMIT ?", *values, 64) == "SCAN t USE TEMP B-TREE FOR ORDER BY"


def test_all_of_a_list_is_read_along_its_usual_order_only_where_that_index_holds_what_is_asked(open_file):
    fields = {"kind": Choice("Kind", codes="kind"), "size": Whole("Size")}
    declared = village(**fields, order=("name",), views=(View("towns", "Towns", "Town", "x", (("kind", "T"),)),))
    file = open_file((declared,))
    towns = equals("kind", "T")
    _, sql, values = file._statement(_Chosen("villages", towns, None), ("row",))
    assert plan(file, sql, *values).startswith("SEARCH t USING COVERING INDEX villages in order of towns")
    for more in (opposite(equals("size", 5)), opposite(having("villages", "id"))):
        _, sql, values = file._statement(_Chosen("villages", every(towns, more), None), ("row",))
        assert plan(file, sql, *values).startswith("SCAN t ")
        assert plan(file, sql, *values).endswith("USE TEMP B-TREE FOR ORDER BY")


def test_a_list_sorted_otherwise_is_not_read_along_the_usual_order(open_file):
    file = open_file()
    _, sql, values = file._statement(_Chosen("people", None, ("sex",)), ("row",))
    assert plan(file, f"{sql} LIMIT ?", *values, 100) == "SCAN t USE TEMP B-TREE FOR ORDER BY"
    _, sql, values = file._statement(_Chosen("people", None, ("-family_name",)), ("row",))
    assert plan(file, f"{sql} LIMIT ?", *values, 100).startswith("SEARCH t USING COVERING INDEX people in order")


def test_what_leads_to_living_people_is_not_found_by_looking_at_all_people_first(file):
    _, sql, values = file._statement(
        _Chosen("services", equals("person.removed", 0)), ("given_on", "person.sex", "person.village")
    )
    assert "SEARCH t0 USING INDEX sqlite_autoindex_people_1 (id=?)" in plan(file, sql, *values)


def test_a_list_in_no_order_is_read_as_it_lies_in_the_file(file):
    _, sql, values = file._statement(_Chosen("people", equals("sex", "F")), ("id", "family_name"))
    assert plan(file, sql, *values) == "SCAN t"


def test_a_file_changed_by_a_newer_application_is_refused_in_a_sentence(open_file):
    file = open_file()
    file._db["_sqlite_migrations"].insert({"migration_set": "igitabo", "name": "from_the_future", "applied_at": ""})
    file.close()
    with pytest.raises(RefusedFileError, match="newer version"):
        open_file()
