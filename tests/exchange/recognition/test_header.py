"""The rows that name the columns, wherever they stand."""

from desktop.exchange.recognition.header import begins_another, find_header, is_tags
from desktop.exchange.recognition.words import normal

KNOWN = {"no", "name", "sex", "village", "age", "sector", "izina", "andi mazina", "igitsina", "se", "nyina"}


def known(title: str) -> bool:
    return normal(title) in KNOWN


def rows(sheet):
    found = find_header(sheet, known)
    return found and found.rows


def test_a_header_stands_under_a_title_block_and_facts(sheet):
    table = """
    Quarterly list of beneficiaries
    District: | Gasabo

    No | Name | Sex | Village | Remark
    1 | Uwera | F | Kabuga |
    2 | Gasana | M | Rugina |
    """
    assert rows(sheet(table)) == (4,)


def test_groups_merged_above_and_titles_merged_downwards_make_a_header_of_two_rows(sheet):
    table = """
    No | Amazina y'umwana | | Igitsina | Ababyeyi | | Isano
     | Izina | Andi mazina | | Se | Nyina |
    1 | Umutoni | Pacifique | Gabo | Ariho | Ariho | x
    2 | Uwera | Sandra | Gore | Ntazwi | Ntazwi | x
    """
    made = sheet(table, merge=["A1:A2", "B1:C1", "D1:D2", "E1:F1", "G1:G2"])
    header = find_header(made, known)
    assert header.rows == (1, 2)
    assert header.titles[1] == ("Amazina y'umwana", "Izina")
    assert header.titles[5] == ("Ababyeyi", "Nyina")
    assert header.titles[3] == ("Igitsina",)
    assert header.titles[6] == ("Isano",)


def test_one_group_over_some_columns_leaves_the_others_alone(sheet):
    table = """
     | | Services received | |
    Name | Sex | School fees | Home visit | Remark
    Uwera | F | x | | 12
    Gasana | M | | x | 13
    """
    header = find_header(sheet(table, merge=["C1:D1"]), known)
    assert header.rows == (1, 2)
    assert header.titles[3] == ("Services received", "Home visit")
    assert header.titles[4] == ("Remark",)


def test_groups_of_a_text_file_spread_over_their_blank_cells(sheet):
    table = """
    WHO | | WHERE | |
    Name | Sex | Sector | Village | Age
    Uwera | F | Jali | Kabuga | 7
    """
    header = find_header(sheet(table), known)
    assert header.rows == (1, 2)
    assert header.titles[3] == ("WHERE", "Village")


def test_tags_of_the_humanitarian_exchange_language_are_no_data(sheet):
    table = """
    Name | Sex | Village
    #name | #sex | #adm5+name
    Uwera | F | Kabuga
    """
    header = find_header(sheet(table), known)
    assert (header.rows, header.tags, header.last) == ((1,), 2, 2)
    assert not is_tags(("#1", "Uwera"))


def test_tags_with_no_titles_above_are_the_header_themselves(sheet):
    header = find_header(sheet("#org | #sector | #adm1\nACTED | CCCM | Equatoria\nACTED | CCCM | Juba"), known)
    assert (header.rows, header.tags, header.last) == ((1,), 1, 1)
    assert header.titles[2] == ("#adm1",)


def test_a_row_whose_texts_come_again_in_their_columns_is_data(sheet):
    table = """
    Org | Cluster | Place
    ACTED | Health | Juba
    ACTED | Health | Wau
    ACTED | Nutrition | Wau
    """
    assert find_header(sheet(table), lambda title: False).rows == (1,)


def test_instructions_are_no_header(sheet):
    table = """
    Fill one line per beneficiary. Do not merge cells.

    Send it back before the tenth.
    """
    assert find_header(sheet(table), known) is None


def test_rows_of_names_are_not_taken_for_the_header(sheet):
    table = """
    Name | Village | Sector
    Uwera | Kabuga | Jali
    Gasana | Rugina | Jali
    """
    assert rows(sheet(table)) == (1,)


def test_a_label_with_its_value_is_no_header_though_nothing_else_is_known(sheet):
    table = """
    District: | Gasabo

    Apelido | Apodo | Talla
    Gómez | Pipo | 31
    Silva | Juca | 33
    """
    assert rows(sheet(table)) == (3,)


def test_tags_may_stand_under_a_title_block(sheet):
    table = """
    Who does what where
    District: | Gasabo

    #org | #sector | #adm1+name | #adm2+name
    Caritas | Health | West | Karongi
    Tubiteho | Education | West | Rusizi
    """
    assert rows(sheet(table)) == (4,)


def test_titles_that_are_known_begin_another_table_and_data_does_not():
    assert begins_another(("name", None, "sex", "village"), known)
    assert not begins_another(("Uwera", "F", "Kabuga"), known)
    assert not begins_another(("name", 3, "sex"), known)
    assert not begins_another(("name", "sex"), known), "two words are no header"


def test_groups_that_are_not_merged_stand_over_their_titles_beside_titles_of_the_upper_row(sheet):
    table = """
    No | Child | | Parents | | Remark
     | Name | Sex | Se | Nyina |
    1 | Uwera | F | Gasana | Uwase | gone
    2 | Keza | F | Mugabo | Ingabire | came
    """
    header = find_header(sheet(table), known)
    assert header.rows == (1, 2)
    assert [header.titles[column] for column in (0, 1, 2, 4, 5)] == [
        ("No",),
        ("Child", "Name"),
        ("Child", "Sex"),
        ("Parents", "Nyina"),
        ("Remark",),
    ]


def test_the_titles_of_one_group_at_the_end_are_a_second_row_and_no_data(sheet):
    table = """
    Name | Village | Sector | Details | | Remark
     | | | Age | Sex |
    Uwera | Kabuga | Jali | 7 | F | came
    Keza | Kabuga | Jali | 8 | F | gone
    """
    header = find_header(sheet(table), known)
    assert header.rows == (1, 2)
    assert (header.titles[3], header.titles[4]) == (("Details", "Age"), ("Details", "Sex"))
    assert rows(sheet(table.replace("Age | Sex", "7 | F"))) == (1,), "cells that are no titles are data"


def test_a_fact_above_a_header_is_no_group_of_it(sheet):
    table = """
    List | | | Kept by | Uwase
     | Name | Sex | Village |
    1 | Uwera | F | Kabuga |
    2 | Keza | F | Rugina |
    """
    assert rows(sheet(table)) == (2,), "nothing stands in the column under it"
