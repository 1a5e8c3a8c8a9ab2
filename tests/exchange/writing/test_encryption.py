"""An encrypted workbook opens with its password, and with nothing else."""

import io

import msoffcrypto
import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.exchange.writing import Sheet, encrypt_workbook, write_workbook
from desktop.reports.report import Column


@pytest.fixture
def workbook(tmp_path):
    rows = [("Uwase Marie",)]
    return write_workbook(tmp_path / "list.xlsx", [Sheet("List", (Column("name", "Full name"),), rows)]).path


def test_it_opens_with_the_password_only(workbook):
    encrypt_workbook(workbook, "Imbaraga-2026")
    assert b"Uwase" not in workbook.read_bytes()
    assert not workbook.read_bytes().startswith(b"PK")
    with workbook.open("rb") as file:
        office = msoffcrypto.OfficeFile(file)
        assert office.is_encrypted()
        office.load_key(password="Imbaraga-2026", verify_password=True)
        plain = io.BytesIO()
        office.decrypt(plain)
        with pytest.raises(msoffcrypto.exceptions.InvalidKeyError):
            office.load_key(password="imbaraga-2026", verify_password=True)
    assert openpyxl.load_workbook(plain)["List"]["A2"].value == "Uwase Marie"
    assert [path.name for path in workbook.parent.iterdir()] == ["list.xlsx"]


def test_an_empty_password_is_refused_and_the_file_stays(workbook):
    before = workbook.read_bytes()
    with pytest.raises(AppError, match="needs a password"):
        encrypt_workbook(workbook, "")
    assert workbook.read_bytes() == before


def test_a_protected_workbook_is_not_protected_twice(workbook):
    encrypt_workbook(workbook, "first")
    before = workbook.read_bytes()
    with pytest.raises(AppError):
        encrypt_workbook(workbook, "second")
    assert workbook.read_bytes() == before
