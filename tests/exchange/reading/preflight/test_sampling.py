"""The rows that stand for a very long sheet: its beginning, its end, some between, some of each shape."""

import re

from desktop.exchange.reading.preflight.sampling import RowSample


def row(number: int, *values: int, text: str = "") -> str:
    cells = "".join(f'<c r="{chr(66 + at)}{number}"><v>{value}</v></c>' for at, value in enumerate(values))
    first = f'<c r="A{number}" t="s"><v>{text}</v></c>' if text else ""
    return f'<row r="{number}" spans="1:3">{first}{cells}</row>'


def sample_of(rows: list[str], size: int = 5000) -> RowSample:
    content = f"<worksheet><cols/><sheetData>{''.join(rows)}</sheetData><mergeCells/></worksheet>".encode()
    sample = RowSample()
    for start in range(0, len(content), size):
        sample.feed(content[start : start + size])
    assert sample.finish()
    return sample


def test_a_short_sheet_is_its_own_sample():
    rows = [row(at, at, text="1") for at in range(1, 500)]
    sample = sample_of(rows)
    xml = sample.abridged().decode()
    assert xml.startswith("<worksheet><cols/><sheetData><row")
    assert xml.endswith("</sheetData><mergeCells/></worksheet>")
    assert list(sample.numbers) == list(range(1, 500))
    assert [re.search(r"<v>(\d+)</v></c></row>", sample.kept[at].decode())[1] for at in sample.stands_for] == [
        str(at) for at in range(1, 500)
    ]


def test_a_row_of_another_shape_is_kept_wherever_it_stands():
    rows = [row(at, at, 5, text="1") for at in range(1, 40_001)]
    rows[30_000] = row(30_001, 99, text="1")
    sample = sample_of(rows)
    assert len(sample.kept) < 4_000
    assert len(sample.numbers) == 40_000
    assert b"<v>99</v>" in sample.kept[sample.stands_for[30_000]]
    assert b"<v>40000</v>" in sample.kept[sample.stands_for[-1]]
    assert sample.kept[sample.stands_for[20_001]] == sample.kept[sample.stands_for[20_002]]


def test_rows_are_numbered_anew_in_what_is_read_and_stand_where_they_stood():
    rows = [row(at, at, text="1") for at in range(1, 30_000)] + [row(40_000, 7, text="2")]
    sample = sample_of(rows)
    numbers = re.findall(r'<row r="(\d+)"', sample.abridged().decode())
    assert numbers == [str(at) for at in range(1, len(sample.kept) + 1)]
    assert sample.numbers[-1] == 40_000


def test_blank_rows_and_blank_values_stand_for_nothing():
    rows = [row(1, 5), '<row r="2"/>', '<row r="3"><c r="A3"><v></v></c></row>', "<row><c><is><t>x</t></is></c></row>"]
    assert list(sample_of(rows).numbers) == [1, 4]


def test_a_sheet_whose_end_is_missing_is_not_told_by_a_sample():
    sample = RowSample()
    sample.feed(b"<worksheet><sheetData>" + row(1, 5).encode())
    assert not sample.finish()


def test_rows_that_jump_stand_where_their_numbers_say():
    rows = [row(at, at, text="1") for at in (1, 2, 5, 6, 9)]
    assert list(sample_of(rows).numbers) == [1, 2, 5, 6, 9]
    assert list(sample_of(rows, size=60).numbers) == [1, 2, 5, 6, 9]
