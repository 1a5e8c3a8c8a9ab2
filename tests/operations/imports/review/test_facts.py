"""What was recognised is told with its place in the file."""

from desktop.domain.calendar import Quarter
from desktop.operations.imports.review import file_shown


def test_a_village_list_tells_its_sheet_header_day_and_place(empty, listed):
    shown = file_shown(empty, listed)
    assert (shown.file, shown.sheet, shown.header_row) == ("ovc-identification-gasabo.xlsx", "Urutonde", 9)
    assert (shown.kind, shown.day, shown.place) == ("Children identified", "14/08/2026", "Gasabo › Jali")
    assert (shown.period, shown.partner, shown.by_head) == (None, "", True)


def test_a_list_of_a_partner_tells_the_partner_and_the_quarter(empty, reached):
    shown = file_shown(empty, reached)
    assert (shown.partner, shown.period) == ("Umwana Mu Muryango Initiative", Quarter(2026, 1))
    assert (shown.by_head, shown.listed) == (False, "beneficiary")


def test_each_column_of_the_review_says_where_it_comes_from(empty, listed):
    sources = file_shown(empty, listed).sources
    assert (sources["names"].letters, sources["names"].title, sources["names"].sure) == ("B, C", "Izina…", True)
    assert (sources["birth"].letters, sources["birth"].title) == ("E", "Itariki yavukiyeho")
