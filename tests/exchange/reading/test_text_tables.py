"""csv files in the encodings and with the separators that offices send."""

import pytest

from desktop.exchange.reading.findings import SheetFindings
from desktop.exchange.reading.refusals import Damaged, Empty
from desktop.exchange.reading.text_tables import LONGEST_LINE, read_text_table
from desktop.exchange.reading.workbook import read_workbook

TABLE = "Prénom;Père;Âge\nAimée;Théogène;7\n"
WANTED = [("Prénom", "Père", "Âge"), ("Aimée", "Théogène", "7")]


def rows_of(path):
    return read_text_table(path)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "utf-16-le"])
def test_accents_survive_every_encoding(tmp_path, encoding):
    path = tmp_path / "list.csv"
    path.write_bytes(TABLE.encode(encoding))
    assert rows_of(path) == WANTED


def test_the_bare_line_ends_of_old_macs_end_lines(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(TABLE.replace("\n", "\r").encode("mac_roman"))
    assert rows_of(path) == WANTED


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_cuts_lines_evenly(tmp_path, separator):
    path = tmp_path / "list.csv"
    lines = [["Name", "Note"], ["Uwera", '"a, b; c"'], ["Gasana", '"d; e"']]
    path.write_text("\n".join(separator.join(line) for line in lines), encoding="utf-8")
    assert rows_of(path) == [("Name", "Note"), ("Uwera", "a, b; c"), ("Gasana", "d; e")]


def test_a_line_that_declares_the_separator_is_obeyed_and_left_out(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("sep=|\na,b|c\n", encoding="utf-8")
    assert rows_of(path) == [("a,b", "c")]


def test_a_line_break_inside_quotes_stays_in_its_cell(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('Name,Note\nUwera,"two\nlines"\n', encoding="utf-8")
    assert rows_of(path)[1] == ("Uwera", "two\nlines")


def test_blank_lines_only_are_an_empty_file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("\n\n , \n,,\n".replace(" ", ""), encoding="utf-8")
    with pytest.raises(Empty):
        read_text_table(path)


def test_a_quotation_that_never_ends_is_called_damaged(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('Name\n"' + "x" * 2**21, encoding="utf-8")
    with pytest.raises(Damaged):
        read_text_table(path)


def test_a_text_that_lost_a_few_bytes_is_not_taken_for_another_encoding(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes((TABLE * 3).encode().replace(b"Aim", b"Aim\xe9", 1))
    rows, unreadable = read_text_table(path)
    assert rows[0] == WANTED[0]
    assert unreadable == 1
    assert [str(note.said) for note in read_workbook(path).notes] == [
        "Characters that could not be read: 1. They show as \ufffd."
    ]


def test_a_cell_keeps_the_signs_that_other_programs_end_lines_with(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Note\nUwera,one\x0btwo\u2028three\x85four\n", encoding="utf-8")
    assert rows_of(path)[1] == ("Uwera", "one\x0btwo\u2028three\x85four")


def test_an_error_of_a_formula_is_no_value(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name;Age\nUwera;#N/A\n#activity;#VALEUR!\n", encoding="utf-8")
    found = SheetFindings()
    rows, _ = read_text_table(path, found)
    assert rows == [("Name", "Age"), ("Uwera", None), ("#activity", None)]
    assert found.flaws == {(2, 1): "#N/A", (3, 1): "#VALEUR!"}


def test_a_line_longer_than_any_table_has_is_refused_with_its_number(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"a,b\n" + b"x" * (LONGEST_LINE + 1))
    with pytest.raises(Damaged, match="Line 2 of the text"):
        read_text_table(path)


def test_a_line_of_a_million_columns_is_refused_with_its_number(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"a,b\n" + b"," * 1_000_000)
    with pytest.raises(Damaged, match="Line 2 of the text has 1000001 columns"):
        read_text_table(path)
