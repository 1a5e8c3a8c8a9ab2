"""A layout is found again by its titles, whatever happens to the order of the columns."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.recognition.layout import Layout, LayoutColumn, best_fit, fingerprint

TITLES = ("Beneficiaire", "S", "Né", "Village", "Fees")
TARGETS = ("person.full_name", "person.sex", "person.birth", "place.village", None)


def layout(titles=TITLES, targets=TARGETS, **more):
    columns = tuple(LayoutColumn(title, target) for title, target in zip(titles, targets, strict=True))
    return Layout("beneficiary", columns, **more)


def by_index(titles):
    return dict(enumerate(titles))


def test_the_fingerprint_does_not_hear_order_capitals_and_accents():
    assert fingerprint(["Né", "Village"]) == fingerprint(["VILLAGE ", "ne"])
    assert fingerprint(["Né", "Village"]) != fingerprint(["Né", "Sector"])
    assert fingerprint(["№"]) != fingerprint(["%"])


@given(st.permutations(TITLES), st.lists(st.integers(0, 5), max_size=5))
def test_after_any_permutation_and_insertion_each_column_has_the_same_target(titles, inserted):
    header = list(titles)
    for number, place in enumerate(inserted):
        header.insert(place, f"New {number}")
    known = layout()
    assert known.fit(by_index(header)) > 0
    placed = known.placed(by_index(header))
    assert {column.title: column.target for column in placed.values()} == dict(zip(TITLES, TARGETS, strict=True))
    assert all(header[index] == column.title for index, column in placed.items())
    assert known.gone(by_index(header)) == ()


def test_what_is_gone_is_told_where_it_went_somewhere():
    assert layout().gone(by_index(TITLES[1:])) == ("Beneficiaire",)
    assert layout().gone(by_index(TITLES[:-1])) == ()


def test_of_two_equal_titles_each_keeps_its_own_target():
    known = layout(("Date", "Date", "Name"), ("person.birth", "identification.identified_on", "person.full_name"))
    placed = known.placed({3: "date", 5: "Name", 8: "DATE"})
    assert [placed[at].target for at in (3, 8)] == ["person.birth", "identification.identified_on"]
    assert known.gone({3: "date", 5: "Name"}) == ("Date",)


def test_a_layout_does_not_fit_another_header():
    wide = by_index((*TITLES[:3], *(f"Column {number}" for number in range(9))))
    assert layout().fit(wide) == 0
    assert layout().fit(by_index(TITLES[3:])) == 0
    assert layout().fit({}) == 0


def test_the_closest_layout_is_taken_and_of_two_the_one_confirmed_last():
    close = layout(TITLES[:4], TARGETS[:4], name="close")
    old, new = layout(name="old", confirmed_on="2026-07-01"), layout(name="new", confirmed_on="2026-10-12")
    assert best_fit([old, close], by_index(TITLES[:4])) is close
    assert best_fit([new, old, close], by_index(TITLES)) is new
    assert best_fit([old], {0: "Something", 1: "Else"}) is None
