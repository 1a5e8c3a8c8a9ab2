"""Lists of any length are read by page, counted and summed, through links and conditions."""

import pytest

from desktop.domain.language import Message
from desktop.storage import reading
from desktop.storage.conditions import (
    COUNT,
    among,
    begins,
    between,
    contains,
    distinct,
    earliest,
    either,
    empty,
    equals,
    every,
    filled,
    has,
    having,
    latest,
    one_of,
    opposite,
    search,
    total,
)

PEOPLE = (
    ("Uwase", "Aline", "F", "11050401", ("FOOD",), 0),
    ("mugisha", "Éric", "M", "11050402", ("FOOD", "SCHOOL"), 0),
    ("Keza", None, "F", "11060101", None, 1),
    ("Keza", "Ange", None, None, ("FOODS",), None),
)


@pytest.fixture
def ids(file):
    """Four people in two households with five services."""
    with file.change(Message("Took in"), "Alice") as writing:
        homes = writing.create_many("households", [{"name": "Urugo A"}, {"name": "Urugo B"}])
        found = writing.create_many(
            "people",
            (
                {"family_name": family, "other_names": other, "sex": sex, "village": village, "needs": needs,
                 "household": None if home is None else homes[home]}
                for family, other, sex, village, needs, home in PEOPLE
            ),
        )  # fmt: skip
        days = ("2026-01-05", "2026-02-05", "2026-04-01", "2026-04-02", "2026-05-05")
        given = zip(
            days, (0, 0, 1, 0, 2), ("E01", "E01", "E01", "H01", "H01"), (1000, 2000, 3000, None, 500), strict=True
        )
        writing.create_many(
            "services",
            (
                {"given_on": day, "person": found[who], "service": what, "amount": worth}
                for day, who, what, worth in given
            ),
        )
    return found


def names(file, where, **how):
    return [
        f"{record['family_name']} {record['other_names'] or ''}".strip()
        for record in file.first("people", where, **how)
    ]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (None, ["Keza", "Keza Ange", "mugisha Éric", "Uwase Aline"]),
        (equals("sex", "F"), ["Keza", "Uwase Aline"]),
        (equals("sex", None), ["Keza Ange"]),
        (equals("needs", ("FOOD", "SCHOOL")), ["mugisha Éric"]),
        (opposite(equals("sex", "F")), ["Keza Ange", "mugisha Éric"]),
        (one_of("family_name", ["Keza", "Uwase"]), ["Keza", "Keza Ange", "Uwase Aline"]),
        (one_of("family_name", ["Uwase", *map(str, range(100))]), ["Uwase Aline"]),
        (one_of("family_name", []), []),
        (among("family_name", ["Keza", "Uwase"]), ["Keza", "Keza Ange", "Uwase Aline"]),
        (among("family_name", []), []),
        (begins("village", "1105"), ["mugisha Éric", "Uwase Aline"]),
        (contains("other_names", "LIN"), ["Uwase Aline"]),
        (contains("other_names", "%"), []),
        (has("needs", "FOOD"), ["mugisha Éric", "Uwase Aline"]),
        (between("family_name", "L", None), ["mugisha Éric", "Uwase Aline"]),
        (between("family_name", "K", "L"), ["Keza", "Keza Ange"]),
        (between("village", None, None), ["Keza", "mugisha Éric", "Uwase Aline"]),
        (empty("village"), ["Keza Ange"]),
        (filled("village"), ["Keza", "mugisha Éric", "Uwase Aline"]),
        (every(equals("sex", "F"), None, begins("village", "1106")), ["Keza"]),
        (every(), ["Keza", "Keza Ange", "mugisha Éric", "Uwase Aline"]),
        (either(equals("sex", "M"), begins("village", "1106")), ["Keza", "mugisha Éric"]),
        (either(), []),
        (equals("household.name", "Urugo A"), ["mugisha Éric", "Uwase Aline"]),
        (equals("village[:4]", "1106"), ["Keza"]),
        (having("services", "person"), ["Keza", "mugisha Éric", "Uwase Aline"]),
        (having("services", "person", begins("given_on", "2026-04")), ["mugisha Éric", "Uwase Aline"]),
        (opposite(having("services", "person", equals("service", "E01"))), ["Keza", "Keza Ange"]),
        (search("uw al"), ["Uwase Aline"]),
        (search("ke"), ["Keza", "Keza Ange"]),
        (search(""), ["Keza", "Keza Ange", "mugisha Éric", "Uwase Aline"]),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("ids")
def test_conditions_choose_the_records_they_say(file, where, found):
    assert names(file, where) == found
    assert file.count("people", where) == len(found)
    assert len(file.positions("people", where)) == len(file.ids("people", where)) == len(found)


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (None, ["Keza", "Keza Ange", "mugisha Éric", "Uwase Aline"]),
        (("-family_name", "other_names"), ["Uwase Aline", "mugisha Éric", "Keza", "Keza Ange"]),
        (("-household.name",), ["Keza", "mugisha Éric", "Uwase Aline", "Keza Ange"]),
        (("village",), ["Keza Ange", "Uwase Aline", "mugisha Éric", "Keza"]),
        (("-changed",), ["Keza Ange", "Keza", "mugisha Éric", "Uwase Aline"]),
    ],
)
@pytest.mark.usefixtures("ids")
def test_lists_are_sorted_without_regard_to_capitals_and_through_links(file, order, found):
    assert names(file, None, order=order) == found
    records = file.page("people", file.positions("people", order=order))
    assert [f"{record['family_name']} {record['other_names'] or ''}".strip() for record in records] == found


def test_a_page_is_read_by_positions_in_any_order(file, ids):
    positions = file.positions("people", order=("changed",))
    assert positions.itemsize == 8
    assert [record["id"] for record in file.page("people", positions[::-1])] == ids[::-1]


@pytest.mark.usefixtures("ids")
def test_the_first_positions_are_those_of_the_whole_list(file):
    assert file.first_positions("people", None, None, 2) == list(file.positions("people")[:2])


@pytest.mark.usefixtures("ids")
def test_a_first_page_that_hardly_anybody_is_on_is_the_same_when_it_is_sorted_at_last(file, monkeypatch):
    where = equals("sex", "F")
    found = names(file, where)
    monkeypatch.setattr(reading, "_PATIENCE", 1)
    assert names(file, where) == found == ["Keza", "Uwase Aline"]
    assert file.first_positions("people", where, None, 1) == list(file.positions("people", where)[:1])
    assert file.count("people") == 4, "what is read next has all the time it needs"


@pytest.mark.usefixtures("ids")
def test_a_reading_that_is_watched_is_stopped_at_once_by_whoever_no_longer_wants_it(file, monkeypatch):
    monkeypatch.setattr(reading, "_BETWEEN_LOOKS", 1)
    looks = []

    def look():
        looks.append(1)
        if len(looks) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), file.watched(look):
        file.positions("people", order=("sex",))
    assert len(looks) == 3
    with file.watched(lambda: None):
        assert len(file.positions("people", order=("sex",))) == 4
    assert file.count("people") == 4


def test_records_come_in_the_order_asked_and_unknown_ones_are_left_out(file, ids):
    found = file.records("people", [ids[2], "0" * 32, ids[0]])
    assert [record["id"] for record in found] == [ids[2], ids[0]]
    assert file.record("people", "0" * 32) is None


@pytest.mark.usefixtures("ids")
def test_first_stops_at_its_limit(file):
    assert names(file, None, limit=2) == ["Keza", "Keza Ange"]


def test_rows_give_values_of_fields_and_of_the_records_they_lead_to(file, ids):
    rows = list(file.rows("people", ("id", "needs", "household.name", "village[:4]"), order=("-family_name", "id")))
    assert rows[0] == (ids[0], ("FOOD",), "Urugo A", "1105")
    assert rows[-1] == (ids[3], ("FOODS",), None, None)
    services = list(file.rows("services", ("person.household.name", "service"), equals("service", "H01")))
    assert sorted(services) == [("Urugo A", "H01"), ("Urugo B", "H01")]


def test_rows_are_given_however_many_there_are(file):
    with file.change(Message("Took in"), "Alice") as writing:
        writing.create_many("people", ({"note": str(number)} for number in range(4100)))
    assert sorted(int(note) for (note,) in file.rows("people", ("note",))) == list(range(4100))


@pytest.mark.usefixtures("ids")
def test_nothing_is_written_while_rows_are_being_read(file):
    rows = file.rows("people", ("id",))
    next(rows)
    with pytest.raises(RuntimeError, match="still being read"):  # noqa: SIM117
        with file.change(Message("x"), "Alice"):
            pass
    rows.close()
    with file.change(Message("x"), "Alice") as writing:
        writing.create("people", {"family_name": "Ineza"})


@pytest.mark.usefixtures("ids")
def test_groups_are_counted_and_summed(file):
    measures = (COUNT, distinct("person"), total("amount"), earliest("given_on"), latest("given_on"))
    assert sorted(file.aggregate("services", ("service",), measures)) == [
        ("E01", 3, 2, 6000, "2026-01-05", "2026-04-01"),
        ("H01", 2, 2, 500, "2026-04-02", "2026-05-05"),
    ]
    by_sex = file.aggregate("services", ("person.sex",), (COUNT,), between("given_on", "2026-04-01", None))
    assert sorted(by_sex) == [("F", 2), ("M", 1)]
    assert file.aggregate("services", (), (COUNT,), equals("service", "none")) == [(0,)]


@pytest.mark.usefixtures("ids")
def test_the_different_values_of_a_field_are_counted(file):
    assert file.values("people", "sex") == {"F": 2, "M": 1, None: 1}
    assert file.values("people", "needs")["FOOD", "SCHOOL"] == 1
    assert file.values("people", "village[:4]") == {"1105": 2, "1106": 1, None: 1}


@pytest.mark.parametrize(
    "field", ["nickname", "household.nickname", "sex.name", "village[:x]", "id; DROP TABLE people"]
)
def test_an_unknown_field_is_a_mistake_of_the_program_and_reaches_no_statement(file, field):
    with pytest.raises(KeyError):
        file.count("people", equals(field, "x"))


def test_values_are_never_read_as_sql(file):
    assert file.count("people", equals("family_name", "' OR 1=1 --")) == 0
    assert file.count("people", search("' OR 1=1 --")) == 0
