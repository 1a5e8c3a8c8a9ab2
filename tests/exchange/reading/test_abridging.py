"""A long sheet is told by a part of its rows as it would be told by all of them."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from desktop.exchange.incoming import read_and_recognise
from desktop.exchange.inspection import inspect_json
from desktop.exchange.reading.abridging import abridged
from desktop.exchange.reading.preflight.archive import inspect_archive
from desktop.exchange.reading.preflight.sampling import WORTH_IT
from desktop.exchange.reading.workbook import read_workbook
from desktop.exchange.recognition.knowledge import Knowledge

ROWS = 60_000
VILLAGES = ("Kabuga", "Ruhango", "Nyarutarama", "Gacuriro")


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list of children of 60,000 lines with subtotals between them and a signature under it."""
    cell = '<c r="{0}{1}" t="inlineStr"><is><t>{2}</t></is></c>'
    titles = ("No", "Names of the child", "Sex", "Date of birth", "Village", "Vulnerability")
    rows = ["".join(cell.format("ABCDEF"[at], 1, title) for at, title in enumerate(titles))]
    for number in range(2, ROWS + 2):
        if number % 10_000 == 0:
            rows.append(cell.format("B", number, "Subtotal") + f'<c r="C{number}"><v>{number}</v></c>')
            continue
        texts = (f"Uwera Aimee {number}", "FM"[number % 2], "12/03/2015", VILLAGES[number % 4], "Double orphan")
        cells = "".join(cell.format("BCDEF"[at], number, text) for at, text in enumerate(texts))
        rows.append(f'<c r="A{number}"><v>{number - 1}</v></c>' + cells)
    rows += ["", cell.format("B", ROWS + 3, "Prepared by: Gasana")]
    sheet = "".join(f'<row r="{at}">{row}</row>' for at, row in enumerate(rows, 1))
    return _workbook(tmp_path_factory.mktemp("long") / "long.xlsx", sheet)


def _workbook(path: Path, rows: str) -> Path:
    import openpyxl

    packed = io.BytesIO()
    openpyxl.Workbook().save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name.endswith("sheet1.xml"):
                before, _, after = re.sub(r"<sheetData ?/>", "<sheetData></sheetData>", content).partition(
                    "</sheetData>"
                )
                content = f"{before}{rows}</sheetData>{after}"
            new.writestr(name, content)
    return path


def test_a_sample_tells_the_same_table_as_all_rows(long_list):
    whole = read_and_recognise(long_list, None, None, Knowledge()).recognition.best
    told = read_and_recognise(long_list, None, None, Knowledge(), sample=True).recognition.best
    assert (told.kind, told.header_rows, told.data_rows) == (whole.kind, whole.header_rows, whole.data_rows)
    assert [(left.row, str(left.reason)) for left in told.left_out] == [
        (left.row, str(left.reason)) for left in whole.left_out
    ]
    assert [(column.index, column.target) for column in told.columns] == [
        (column.index, column.target) for column in whole.columns
    ]
    assert len(told.left_out) == 7


def test_the_answer_shows_the_first_rows_as_they_stand(long_list):
    answer = inspect_json(str(long_list))
    assert (answer["kind"], answer["n_rows"], len(answer["rows"])) == ("children", ROWS - 6, 2000)
    assert answer["rows"] == [list(row) for row in read_workbook(long_list).sheets[0].rows[1:2001]]


def test_what_is_taken_in_is_never_a_sample(long_list):
    names = {row[1] for row in read_workbook(long_list).sheets[0].rows if row}
    assert len(names) > ROWS - 10
    assert len({row[1] for row in read_workbook(long_list, sample=True).sheets[0].rows if row}) < ROWS // 10


def test_only_long_sheets_are_abridged(build, long_list):
    path = build({"List": "Name|Age\nUwera|7"})
    assert inspect_archive(path, sample=True).samples == {}
    samples = inspect_archive(long_list, sample=True).samples
    _, by_sheet = abridged(long_list, samples)
    assert list(by_sheet) == ["Sheet"]
    assert long_list.stat().st_size < WORTH_IT
