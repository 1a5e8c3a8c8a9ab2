"""Every value is bound and every link joined once, however often a statement goes through it."""

from desktop.storage.conditions import begins, distinct, equals, every, having
from desktop.storage.statements import Statement


def statement(file, register):
    return Statement(file.tables[register], file.tables, lambda _: [], {})


def test_a_link_is_joined_once_for_all_that_goes_through_it(file):
    made = statement(file, "services")
    made.column("person.sex")
    made.column("person.village[:4]")
    made.column("person.household.name")
    assert made.source().count("JOIN") == 2


def test_values_are_bound_in_the_order_of_their_places(file):
    where = every(
        equals("service", "E01"), having("people", "household", equals("sex", "F")), begins("given_on", "2026")
    )
    sql, values = statement(file, "services").where(where, removed=None)
    assert sql.count("?") == len(values)
    assert values[:2] == ["E01", "F"]
    assert "E01" not in sql


def test_several_choices_are_compared_as_they_are_stored(file):
    _, values = statement(file, "people").where(equals("needs", ("FOOD", "SCHOOL")), removed=False)
    assert values == ['["FOOD","SCHOOL"]']


def test_the_last_of_equal_records_comes_by_its_place_in_the_direction_of_the_list(file):
    assert statement(file, "services").order(("-given_on",)) == 't."given_on" DESC, t.row DESC'
    assert statement(file, "people").order(("family_name",)) == 't."family_name" COLLATE NOCASE, t.row'


def test_measures_name_their_column(file):
    assert statement(file, "services").measure(distinct("person")) == 'count(DISTINCT t."person")'
