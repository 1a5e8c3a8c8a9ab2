"""Plain sheets out of any workbook, with the second reader behind the first."""

import io
import zipfile
from datetime import date

import msoffcrypto.format.ooxml
import pytest

from desktop.exchange.reading.calamine_sheets import calamine_sheets
from desktop.exchange.reading.cells import Merge, address, as_text
from desktop.exchange.reading.openpyxl_sheets import openpyxl_sheets
from desktop.exchange.reading.refusals import Damaged, Empty, PasswordNeeded
from desktop.exchange.reading.workbook import read_workbook

TABLE = """
|Urutonde

|Name|Born|Number|Text
|Uwera|2019-06-15|12|'0788
"""


def protected(path, password):
    content = io.BytesIO()
    with path.open("rb") as file:
        msoffcrypto.format.ooxml.OOXMLFile(file).encrypt(password, content)
    path.write_bytes(content.getvalue())
    return path


def test_rows_and_columns_stand_where_the_sheet_has_them(build):
    sheet = read_workbook(build({"List": TABLE})).sheets[0]
    assert sheet.cell(1, 1) == "Urutonde"
    assert sheet.row(4) == (None, "Uwera", date(2019, 6, 15), 12, "0788")
    assert sheet.cell(4, 0) is None
    assert sheet.row(99) == ()
    assert address(4, 2) == "C4"


@pytest.mark.parametrize("reader", [calamine_sheets, openpyxl_sheets])
def test_both_readers_give_the_same_plain_sheets(build, reader):
    path = build({"List": TABLE, "Old": "x"}, merge={"List": ["B1:C1"]}, hidden=["Old"])
    first, old = reader(path)
    assert [first.row(n) for n in (1, 3, 4)] == [
        (None, "Urutonde", None, None, None),
        (None, "Name", "Born", "Number", "Text"),
        (None, "Uwera", date(2019, 6, 15), 12, "0788"),
    ]
    assert first.merged == (Merge(1, 1, 1, 2),)
    assert (old.name, old.hidden, old.rows) == ("Old", True, [])


def test_a_hidden_sheet_is_read_only_when_it_is_named(build):
    path = build({"List": "a", "Old": "x"}, hidden=["Old"])
    assert read_workbook(path, sheet="old ").sheet("Old").rows == [("x",)]


def test_true_and_one_and_zero_stay_what_they_were(build):
    sheet = read_workbook(build({"List": "1|0|7"})).sheets[0]
    assert [type(cell) for cell in sheet.row(1)] == [int, int, int]


def test_a_workbook_the_first_reader_gives_up_on_is_read_by_the_second(build):
    path = build({"List": "Name|Age\nUwera|7"})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].decode().encode("utf-16")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert read_workbook(path).sheets[0].row(2) == ("Uwera", 7)


def test_a_protected_workbook_asks_for_its_password_and_opens_with_it(build):
    path = protected(build({"List": "Name|Age\nUwera|7"}), "Umwana2026")
    for wrong in (None, "", "umwana2026"):
        with pytest.raises(PasswordNeeded):
            read_workbook(path, wrong)
    book = read_workbook(path, "Umwana2026")
    assert (book.format, book.sheets[0].row(2)) == ("xlsx", ("Uwera", 7))


def test_a_sheet_that_must_not_be_read_is_left_out_and_said_and_the_others_are_read(build):
    path = build({"List": "Name|Age\nUwera|7", "Far": "x"})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].replace(b'"A1"', b'"XFD1048576"')
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    book = read_workbook(path)
    assert [sheet.rows for sheet in book.sheets] == [[("Name", "Age"), ("Uwera", 7)], []]
    (note,) = book.notes_about("List")
    assert str(note).startswith("Left out: The sheet “Far” has a cell as far away as row 1048576")
    with pytest.raises(Damaged, match="“Far”"):
        read_workbook(path, sheet="Far")


def test_a_sheet_whose_xml_is_broken_is_left_out_and_said(build):
    path = build({"List": "Name|Age\nUwera|7", "Torn": "x"})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].replace(b"</c>", b"</d>")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    (note,) = read_workbook(path).notes
    assert str(note.said) == (
        "Left out: The sheet “Torn” is damaged and can't be read. Ask the sender to send the file again."
    )


def test_a_workbook_with_nothing_in_it_is_said_to_be_empty(build):
    with pytest.raises(Empty):
        read_workbook(build({"List": "", "More": ""}))


def test_cells_are_quoted_as_the_sender_saw_them():
    assert [as_text(cell) for cell in (None, " x ", 12, date(2026, 8, 14))] == ["", "x", "12", "14/08/2026"]
