"""Several tables on one sheet."""

from desktop.exchange.recognition.header import find_header
from desktop.exchange.recognition.regions import below, side_by_side

STACKED = """
District: | Gasabo

Organisation | Activity | Region | Status
Caritas | Training of teachers | Mopti | Ongoing
Red Cross | Repair of water points | Kayes | Completed
 | | |
Full name | Sex | Age | Village
Uwera Rose | F | 12 | Kabuga
Gasana Paul | M | 13 | Rugina
Umutoni Ann | F | 11 | Rugina
"""


def known(title):
    return title in ("Name", "Sex", "Village", "Age")


def test_a_legend_beside_a_table_is_not_part_of_it(sheet):
    table = "Name | Sex | Village | | Code | Meaning\n" + "\n".join(
        f"Uwera {at} | F | Kabuga | | {'x | given' if at == 1 else ' | '}" for at in range(8)
    )
    made = sheet(table)
    (header,) = side_by_side(made, find_header(made, known))
    assert sorted(header.titles) == [0, 1, 2]


def test_a_table_that_leaves_a_column_free_stays_whole(sheet):
    made = sheet("Name | Sex | | Village | Age\nUwera | F | | Kabuga | 3\nGasana | M | | Rugina | 4")
    (header,) = side_by_side(made, find_header(made, known))
    assert sorted(header.titles) == [0, 1, 3, 4]


def test_rows_keep_their_numbers_below_another_table(sheet):
    made = sheet("Name | Sex\nUwera | F\nGasana | M")
    assert below(made, 3).row(3) == ("Gasana", "M")
    assert below(made, 3).row(2) == ()


def test_tables_one_below_the_other_are_both_found_with_their_own_rows(sheet, recognised):
    found = recognised(sheet(STACKED))
    assert {(table.kind, table.header_rows, table.data_rows) for table in found.tables} == {
        ("activity", (3,), (4, 5)),
        ("beneficiary", (7,), (8, 9, 10)),
    }
    assert all(table.fact("district").text == "Gasabo" for table in found.tables)
    first = next(table for table in found.tables if table.kind == "activity")
    assert str(first.left_out[-1].reason) == "Another table begins here."


def test_two_such_tables_on_one_sheet_are_a_question(sheet, recognised):
    people = "Full name | Sex | Age\nUwera Rose | F | 12\nGasana Paul | M | 13"
    again = people.replace("Full name", "Name of child")
    assert "several such tables" in str(recognised(sheet(f"{people}\n | |\n{again}")).question)


BESIDE = "District: | Gasabo\n\nFull name | Sex | Age | | Full name | Sex | Age\n" + "\n".join(
    f"Uwera {at} | F | 12 | | Gasana {at} | M | 13" for at in range(6)
)


def test_the_same_titles_again_behind_a_blank_column_are_another_table(sheet, recognised):
    found = recognised(sheet(BESIDE))
    assert {(table.place, table.name, len(table.data_rows)) for table in found.tables} == {
        ("A3", "List!A3", 6),
        ("E3", "List!E3", 6),
    }
    assert "begin at A3 and at E3" in str(found.question)
    assert all(table.fact("district").text == "Gasabo" for table in found.tables)


def test_each_of_two_tables_can_be_named_by_its_place(sheet, recognised):
    for place, column in (("A3", 0), ("E3", 4)):
        found = recognised(sheet(BESIDE), named=f"List!{place}")
        assert (found.best.place, found.best.column("person.full_name")) == (place, column)
        assert found.question is None
    assert recognised(sheet(BESIDE), named="List!Z9").best is None
