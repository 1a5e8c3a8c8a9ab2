"""One village list of children in every format that is read, as the beginning of each mutation."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msoffcrypto.format.ooxml
import openpyxl

from tests.exchange.reading import binary_workbooks as binary
from tests.exchange.reading import old_workbooks as old

PASSWORD = "Umwana2026"
HEADER = ("No", "Names of the child", "Sex", "Date of birth", "Sector", "Cell", "Village", "Vulnerability", "Age")
FAMILIES = ("Uwera", "Gasana", "Mukamana", "Habimana", "Ingabire", "Nzeyimana")
OTHERS = ("Aimee", "Thierry", "Divine")
AFTER_BIRTH = ("Jali", "Buhiza", "Nyamugali", "Double orphan")
ROWS = tuple(
    (
        at,
        f"{FAMILIES[at % 6]} {OTHERS[at // 7]}",
        "MF"[at % 2],
        f"{at:02}/03/{2010 + at % 7}",
        *AFTER_BIRTH,
        16 - at % 7,
    )
    for at in range(1, 19)
)
TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def xlsx() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "List"
    for row in (HEADER, *ROWS):
        book.active.append(row)
    book.active["K2"], book.active["K3"] = "=1/0", "=A1"
    book.active.merge_cells("A22:C23")
    book.create_sheet("Old").sheet_state = "hidden"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def xlsm() -> bytes:
    packed = io.BytesIO(xlsx())
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    return packed.getvalue()


def xls() -> bytes:
    return bytes(old.compound(old.stream(*_old_cells())))


def protected_xls() -> bytes:
    return bytes(old.compound(old.protected_stream(PASSWORD, *_old_cells())))


def _old_cells() -> Iterator[bytes]:
    for at, row in enumerate((HEADER, *ROWS)):
        for column, value in enumerate(row):
            text = isinstance(value, str)
            yield old.label(at, column, str(value)) if text else old.number(at, column, float(value))


def xlsb(folder: Path) -> bytes:
    cells = []
    for at, row in enumerate((HEADER, *ROWS)):
        cells.append(binary.row(at))
        for column, value in enumerate(row):
            text = isinstance(value, str)
            cells.append(binary.text(column, str(value)) if text else binary.real(column, float(value)))
    return binary.xlsb(folder / "seed.xlsb", binary.sheet(*cells)).read_bytes()


def ods() -> bytes:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    number = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    rows = "".join(
        "<table:table-row>"
        + "".join((cell if isinstance(value, str) else number).format(value) for value in row)
        + '<table:table-cell table:number-columns-repeated="900"/></table:table-row>'
        for row in (HEADER, *ROWS)
    )
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="List">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", TYPE, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
        archive.writestr("content.xml", content)
    return packed.getvalue()


def protected_xlsx() -> bytes:
    covered = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(xlsx())).encrypt(PASSWORD, covered)
    return covered.getvalue()


def csv(separator: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    return end.join(separator.join(map(str, row)) for row in (HEADER, *ROWS)).encode(encoding)


def seeds(folder: Path) -> dict[str, bytes]:
    """All of them, by the ending under which they are sent."""
    return {
        "list.xlsx": xlsx(),
        "list.xlsm": xlsm(),
        "list.xls": xls(),
        "list.xlsb": xlsb(folder),
        "list.ods": ods(),
        "list.csv": csv(),
        "list16.csv": csv(";", "utf-16", "\n"),
        "old.csv": csv("\t", "mac_roman", "\r"),
        "locked.xlsx": protected_xlsx(),
        "locked.xls": protected_xls(),
    }
