"""Files that are small to send and enormous to read, each built in a moment."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.exchange.reading import binary_workbooks as binary
from tests.exchange.reading import old_workbooks as old
from tests.exchange.reading.fuzzing.seeds import TYPE, xlsx

Build = Callable[[Path], Path]

_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{head}<sheetData>{cells}'
    "</sheetData>{tail}</worksheet>"
)
_ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
_DOCUMENT_TYPE = '<?xml version="1.0"?><!DOCTYPE x [{}]>'


def _with(path: Path, **parts: str | bytes) -> Path:
    """The village list with some of its parts replaced or added; `sheet` is that of the list."""
    with zipfile.ZipFile(io.BytesIO(xlsx())) as archive:
        whole: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    names = {"sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}
    whole.update({names.get(name, name): content for name, content in parts.items()})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in whole.items():
            archive.writestr(name, content)
    return path


def sheet(cells: str = _ONE, head: str = "", tail: str = "") -> str:
    return _SHEET.format(cells=cells, head=head, tail=tail)


def far_cell(path: Path) -> Path:
    return _with(path, sheet=sheet(_ONE + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))


def far_cells_without_rows(path: Path) -> Path:
    return _with(path, sheet=sheet('<row><c r="A1048576"><v>1</v></c></row><row><c r="XFD1"><v>1</v></c></row>'))


def row_beyond_numbers(path: Path) -> Path:
    return _with(path, sheet=sheet('<row r="99999999999999999999"><c r="A99999999999999999999"><v>1</v></c></row>'))


def absurd_dimension(path: Path) -> Path:
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    return _with(path, sheet=sheet(cell, head='<dimension ref="A1:XFD1048576"/>'))


def billion_laughs(path: Path) -> Path:
    laughs = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 12))
    return _with(path, strings=_DOCUMENT_TYPE.format('<!ENTITY l0 "ha">' + laughs) + "<sst><si><t>&l11;</t></si></sst>")


def quadratic_growth(path: Path) -> Path:
    text = _DOCUMENT_TYPE.format(f'<!ENTITY a "{"a" * 50_000}">') + f"<sst><si><t>{'&a;' * 50_000}</t></si></sst>"
    return _with(path, strings=text)


def file_of_the_reader(path: Path) -> Path:
    return _with(path, sheet=_DOCUMENT_TYPE.format('<!ENTITY a SYSTEM "file:///etc/passwd">') + sheet())


def deep_tree(path: Path) -> Path:
    return _with(path, sheet=sheet("<row>" * 400_000))


def deep_styles(path: Path) -> Path:
    return _with(path, styles="<styleSheet>" + "<a>" * 400_000)


def flood_of_attributes(path: Path) -> Path:
    return _with(path, sheet=sheet("<row " + " ".join(f'a{at}="1"' for at in range(60_000)) + ">" + "</row>"))


def million_merges(path: Path) -> Path:
    merges = "".join(f'<mergeCell ref="A1:XFD{1_000_000 + at % 48_000}"/>' for at in range(300_000))
    return _with(path, sheet=sheet(tail=f"<mergeCells>{merges}</mergeCells>"))


def million_styles(path: Path) -> Path:
    return _with(path, styles="<styleSheet><cellXfs>" + '<xf numFmtId="164"/>' * 1_000_000 + "</cellXfs></styleSheet>")


def endless_text(path: Path) -> Path:
    return _with(path, sheet=sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 30_000_000}</t></is></c></row>'))


def one_text_in_every_cell(path: Path) -> Path:
    cells = "".join(f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, 60_000))
    return _with(path, strings=f"<sst><si><t>{'y' * 32_000}</t></si></sst>", sheet=sheet(cells))


def overlapping_parts(path: Path) -> Path:
    """Twelve parts that unpack to a hundred megabytes each, all the same bytes of the file."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(bytes(2**20)) for _ in range(100)) + packer.flush()
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 0, 0, len(packed), 100 << 20, 17, 0)
    body = local + b"xl/worksheets/a.x" + packed
    central = b"".join(
        struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 0, 0, len(packed), 100 << 20, 17, *[0] * 6)
        + b"xl/worksheets/a.%c" % letter
        for letter in b"abcdefghijkl"
    )
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 12, 12, len(central), len(body), 0)
    path.write_bytes(body + central + end)
    return path


def countless_parts(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<x/>")
        for number in range(20_000):
            archive.writestr(f"xl/{number}.xml", b"")
    return path


def archive_of_archives(path: Path) -> Path:
    inner = xlsx()
    for _ in range(20):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("list.xlsx", inner)
            archive.writestr("more.xlsx", inner)
        inner = packed.getvalue()
    path.write_bytes(inner)
    return path


def far_cell_in_binary(path: Path) -> Path:
    return binary.xlsb(
        path, binary.sheet(binary.row(0), binary.real(0, 1), binary.row(1_048_575), binary.real(16383, 1))
    )


def endless_binary_text(path: Path) -> Path:
    lie = binary.record(binary.TEXT, struct.pack("<III", 0, 0, 0xFFFFFFFF) + b"x")
    return binary.xlsb(path, binary.sheet(binary.row(0), lie))


def _ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
        archive.writestr(
            "content.xml",
            f'<office:document-content><office:body><office:spreadsheet><table:table table:name="List">{rows}'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return path


def repeated_rows(path: Path) -> Path:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    return _ods(path, f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>')


def repeated_beyond_numbers(path: Path) -> Path:
    cell = '<table:table-cell table:number-columns-repeated="999999999" office:value-type="float" office:value="1"/>'
    return _ods(path, f"<table:table-row>{cell}</table:table-row>")


def circle_of_sectors(path: Path) -> Path:
    content = old.compound(old.stream(*(old.number(at, 0, at) for at in range(2000))))
    struct.pack_into("<I", content, old.SECTOR + 4 * 40, 12)
    path.write_bytes(content)
    return path


def far_cell_in_old(path: Path) -> Path:
    return old.xls(path, old.number(0, 0, 1), old.number(65_535, 65_535, 1))


def last_cell_in_old(path: Path) -> Path:
    return old.xls(path, old.number(0, 0, 1), old.number(65_535, 255, 1))


def million_columns(path: Path) -> Path:
    path.write_bytes(b"Name,Age\n" + b"," * 1_000_000 + b"\n")
    return path


def endless_line(path: Path) -> Path:
    path.write_bytes(b"Name,Age\n" + b"x" * (60 << 20))
    return path


def endless_quotation(path: Path) -> Path:
    path.write_bytes(b'Name,Age\n"' + b"x\n" * 3_000_000)
    return path


ENDINGS = {
    far_cell_in_binary: "xlsb", endless_binary_text: "xlsb", repeated_rows: "ods", repeated_beyond_numbers: "ods",
    circle_of_sectors: "xls", far_cell_in_old: "xls", last_cell_in_old: "xls", million_columns: "csv",
    endless_line: "csv", endless_quotation: "csv",
}  # fmt: skip

BOMBS: tuple[Build, ...] = (
    far_cell, far_cells_without_rows, row_beyond_numbers, billion_laughs, quadratic_growth, file_of_the_reader,
    deep_styles, one_text_in_every_cell, overlapping_parts, countless_parts, archive_of_archives, *ENDINGS,
)  # fmt: skip
"""Those that are refused."""

HARMLESS: tuple[Build, ...] = (
    absurd_dimension, deep_tree, million_merges, flood_of_attributes, million_styles, endless_text,
)  # fmt: skip
"""Those that only look like it, and are read for what they hold."""


def built(bomb: Build, folder: Path) -> Path:
    return bomb(folder / f"{bomb.__name__}.{ENDINGS.get(bomb, 'xlsx')}")
