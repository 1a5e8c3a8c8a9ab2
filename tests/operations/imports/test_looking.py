"""Looking into a workbook reads, understands and judges it, tells how far it is, and can be stopped."""

import openpyxl
import pytest

from desktop.exchange.reading.refusals import PasswordNeeded
from desktop.operations.imports import accept_import
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.reading import SheetNeeded
from tests.operations.district import content, sample
from tests.samples.sheets import IDENTIFICATION


class StoppedError(Exception):
    """Somebody said stop."""


def test_the_plan_is_there_in_one_go_and_nothing_is_written(session):
    before = content(session)
    planned = look_into(session, sample(IDENTIFICATION))
    assert planned.plan.totals.read == 234
    assert planned.file.sheets == ("Urutonde",)
    assert content(session) == before


def test_progress_is_told_first_without_an_end_then_row_by_row(session):
    seen = []
    look_into(session, sample(IDENTIFICATION), progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, 0)
    assert seen[-1] == (200, 234)


@pytest.mark.parametrize("at", [(0, 0), (0, 234)])
def test_what_progress_raises_stops_the_reading_and_the_judging(session, at):
    def stop(done, total):
        if (done, total) == at:
            raise StoppedError

    with pytest.raises(StoppedError):
        look_into(session, sample(IDENTIFICATION), progress=stop)


def test_of_two_sheets_that_are_equally_good_a_person_chooses(session, tmp_path):
    book = openpyxl.load_workbook(sample(IDENTIFICATION))
    book.copy_worksheet(book["Urutonde"]).title = "Kopi"
    path = tmp_path / "two.xlsx"
    book.save(path)
    with pytest.raises(SheetNeeded) as refused:
        look_into(session, path)
    assert sorted(refused.value.sheets) == ["Kopi", "Urutonde"]
    planned = look_into(session, path, sheet="Kopi")
    assert planned.plan.sheet == "Kopi"
    assert accept_import(session, planned).sheet == "Kopi"


def test_a_protected_workbook_asks_for_its_password(session, tmp_path):
    from msoffcrypto.format import ooxml

    path = tmp_path / "protected.xlsx"
    with sample(IDENTIFICATION).open("rb") as plain, path.open("wb") as closed:
        ooxml.OOXMLFile(plain).encrypt("amazi", closed)
    with pytest.raises(PasswordNeeded):
        look_into(session, path)
    with pytest.raises(PasswordNeeded):
        look_into(session, path, "Amazi")
    assert look_into(session, path, "amazi").plan.totals.read == 234
