"""csv files in the encodings and with the separators that offices send."""

import pytest

from desktop.exchange.reading.refusals import Damaged, Empty
from desktop.exchange.reading.text_tables import read_text_table

TABLE = "Prénom;Père;Âge\nAimée;Théogène;7\n"
WANTED = [("Prénom", "Père", "Âge"), ("Aimée", "Théogène", "7")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "utf-16-le"])
def test_accents_survive_every_encoding(tmp_path, encoding):
    path = tmp_path / "list.csv"
    path.write_bytes(TABLE.encode(encoding))
    assert read_text_table(path) == WANTED


def test_the_bare_line_ends_of_old_macs_end_lines(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(TABLE.replace("\n", "\r").encode("mac_roman"))
    assert read_text_table(path) == WANTED


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_cuts_lines_evenly(tmp_path, separator):
    path = tmp_path / "list.csv"
    lines = [["Name", "Note"], ["Uwera", '"a, b; c"'], ["Gasana", '"d; e"']]
    path.write_text("\n".join(separator.join(line) for line in lines), encoding="utf-8")
    assert read_text_table(path) == [("Name", "Note"), ("Uwera", "a, b; c"), ("Gasana", "d; e")]


def test_a_line_that_declares_the_separator_is_obeyed_and_left_out(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("sep=|\na,b|c\n", encoding="utf-8")
    assert read_text_table(path) == [("a,b", "c")]


def test_a_line_break_inside_quotes_stays_in_its_cell(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('Name,Note\nUwera,"two\nlines"\n', encoding="utf-8")
    assert read_text_table(path)[1] == ("Uwera", "two\nlines")


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
