"""Workbooks built to do harm are recognised before any reader is given them."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from desktop.exchange.reading.preflight.archive import MOST_ENTRIES, inspect_archive
from desktop.exchange.reading.refusals import Damaged

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
)


def workbook(path: Path, cells: str, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("xl/workbook.xml", "<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", SHEET % cells)
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


def unread(path: Path) -> list[str]:
    return list(map(str, inspect_archive(path).unread.values()))


def test_an_honest_workbook_passes_with_nothing_to_say(build):
    findings = inspect_archive(build({"List": "Name|Age\nUwera|7"}))
    assert (findings.macros, findings.outside_links, findings.comments) == (False, False, 0)
    assert findings.about("List").flaws == {}
    assert findings.unzipped > 0


def test_one_cell_at_the_end_of_the_sheet_is_refused_with_its_place(tmp_path):
    path = workbook(tmp_path / "far.xlsx", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert path.stat().st_size < 5_000
    (said,) = unread(path)
    assert said.startswith("The sheet “sheet1.xml” has a cell as far away as row 1048576, column 16384. Delete")


def test_far_cells_that_are_only_formatted_do_no_harm(tmp_path):
    empty = '<row r="1048576" s="3"><c r="XFD1048576" s="3"/></row><row r="1"><c r="A1"><v>1</v></c></row>'
    inspect_archive(workbook(tmp_path / "styled.xlsx", empty))


def test_a_reference_beyond_the_last_column_is_refused(tmp_path):
    assert unread(workbook(tmp_path / "far.xlsx", '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'))


def test_a_document_type_is_refused_in_any_part_and_encoding(tmp_path):
    entities = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    for encoding in ("utf-8", "utf-16"):
        path = workbook(tmp_path / f"{encoding}.xlsx", "", **{"xl/sharedStrings.xml": entities.encode(encoding)})
        with pytest.raises(Damaged, match="no honest workbook"):
            inspect_archive(path)


def test_a_cell_that_only_speaks_of_a_document_type_passes(tmp_path):
    inspect_archive(workbook(tmp_path / "talk.xlsx", "<c><is><t><![CDATA[<!DOCTYPE html>]]></t></is></c>"))


def test_what_unzips_to_a_flood_is_refused_whatever_size_it_declares(tmp_path):
    honest = io.BytesIO()
    with zipfile.ZipFile(honest, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/media/a.bin", "w") as part:
        for _ in range(40):
            part.write(bytes(2**20))
    content = bytearray(honest.getvalue())
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    path = tmp_path / "flood.xlsx"
    path.write_bytes(content)
    assert path.stat().st_size < 2**17
    with pytest.raises(Damaged, match="unpacks to more than 32 MB"):
        inspect_archive(path, most_bytes=2**25)


def test_an_archive_of_countless_parts_is_refused(tmp_path):
    path = tmp_path / "many.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        for number in range(MOST_ENTRIES + 1):
            packed.writestr(f"xl/{number}.xml", b"")
    with pytest.raises(Damaged):
        inspect_archive(path)


def test_parts_that_would_leave_the_archive_are_refused(tmp_path):
    with pytest.raises(Damaged):
        inspect_archive(workbook(tmp_path / "paths.xlsx", "", **{"../../start.xml": b"<x/>"}))


def test_a_workbook_cut_off_on_its_way_is_called_damaged(build, tmp_path):
    content = build({"List": "Name|Age\nUwera|7"}).read_bytes()
    for share in (0.3, 0.6, 0.95):
        path = tmp_path / "cut.xlsx"
        path.write_bytes(content[: int(len(content) * share)])
        with pytest.raises(Damaged, match="cut off"):
            inspect_archive(path)


def test_what_the_cells_do_not_tell_is_found_by_the_name_of_the_sheet(tmp_path):
    cells = '<c r="A1"><f>SUM(B1:B9)</f><v></v></c><c r="A2" t="e"><v>#N/A</v></c>'
    parts = {
        "xl/vbaProject.bin": b"x",
        "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
        "xl/comments1.xml": b'<comments><comment ref="A1"/><comment ref="A2"/></comments>',
    }
    found = inspect_archive(workbook(tmp_path / "macros.xlsm", cells, **parts))
    assert (found.macros, found.outside_links, found.comments) == (True, True, 2)
    assert found.about("sheet1.xml").flaws == {(1, 0): "", (2, 0): "#N/A"}


def test_a_sheet_that_was_altered_on_its_way_is_refused_by_name_and_row(build):
    path = build({"List": "\n".join(f"Uwera {number}|{number}" for number in range(3000))})
    with zipfile.ZipFile(path) as archive:
        (entry,) = (one for one in archive.infolist() if one.filename.endswith("sheet1.xml"))
    content = bytearray(path.read_bytes())
    content[entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2] ^= 0x10
    path.write_bytes(content)
    (said,) = unread(path)
    assert re.match(r"The sheet “List” is damaged behind row \d+\.", said)


def test_a_document_type_behind_a_long_comment_is_refused(tmp_path):
    hidden = b"<!--" + b" " * 3_000_000 + b'--><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with pytest.raises(Damaged, match="no honest workbook"):
        inspect_archive(workbook(tmp_path / "late.xlsx", "", **{"xl/sharedStrings.xml": hidden}))
