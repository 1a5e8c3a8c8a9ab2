"""An encrypted workbook opens with its password, and with nothing else."""

import io

import msoffcrypto
import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.exchange.writing import Envelope, Sheet, write_workbook
from desktop.exchange.writing.encryption import encrypted_workbook
from desktop.reports.report import Column


@pytest.fixture
def workbook(tmp_path):
    rows = [("Uwase Marie",)]
    return write_workbook(tmp_path / "list.xlsx", [Sheet("List", (Column("name", "Full name"),), rows)]).path


def protected(path, password):
    with path.open("rb") as file:
        return encrypted_workbook(file, path.name, password)


def test_it_opens_with_the_password_only(workbook):
    workbook.write_bytes(protected(workbook, "Imbaraga-2026"))
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


def test_an_empty_password_is_refused(workbook):
    with pytest.raises(AppError, match="needs a password"):
        protected(workbook, "")


def test_a_protected_workbook_is_not_protected_twice(workbook):
    workbook.write_bytes(protected(workbook, "first"))
    with pytest.raises(AppError, match=r"list\.xlsx"):
        protected(workbook, "second")


def test_what_is_protected_is_on_the_disk_only_once_it_is_encrypted(tmp_path):
    seen = []

    def watched():
        yield ("Uwase Marie",)
        seen.append([one.name for one in tmp_path.iterdir()])

    sheet = Sheet("List", (Column("name", "Full name"),), watched())
    write_workbook(tmp_path / "list.xlsx", [sheet], envelope=Envelope(password="ikawa"))
    assert seen == [[]]
    assert not (tmp_path / "list.xlsx").read_bytes().startswith(b"PK")
