"""Whatever a file does to its reader, the one who asked gets a sentence."""

import ctypes
import threading
import time
from pathlib import Path

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.reading.cells import Workbook
from desktop.exchange.reading.child import Limits, run_apart
from desktop.exchange.reading.refusals import Cancelled, Damaged, PasswordNeeded
from desktop.exchange.reading.workbook import read_workbook


def test_a_workbook_comes_back_from_the_child_as_plain_values(build):
    book = run_apart(read_workbook, build({"List": "Name|Born\nUwera|2019-06-15"}))
    assert isinstance(book, Workbook)
    assert book.sheets[0].row(2)[0] == "Uwera"


def test_the_reason_of_a_refusal_crosses_the_border(build, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(AppError, match="PDF"):
        run_apart(read_workbook, path)


def test_a_child_that_dies_is_a_sentence():
    with pytest.raises(Damaged, match="made its reader stop"):
        run_apart(ctypes.string_at, 0)


def test_a_child_that_hangs_is_stopped_in_time():
    begun = time.monotonic()
    with pytest.raises(Damaged, match="within 1 seconds"):
        run_apart(time.sleep, 60, limits=Limits(seconds=1))
    assert time.monotonic() - begun < 10


def test_a_child_that_eats_memory_is_stopped():
    with pytest.raises(Damaged, match="more memory"):
        run_apart(bytes, 2**32, limits=Limits(memory=2**29))


def test_an_exception_that_is_no_exception_is_a_sentence():
    with pytest.raises(Damaged, match="made its reader stop"):
        run_apart(exit, 3)


def test_a_person_who_cancels_does_not_wait():
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        run_apart(time.sleep, 60, cancelled=stop.is_set)


def test_objects_of_strangers_are_not_taken_from_the_child():
    with pytest.raises(Damaged):
        run_apart(Path, "/somewhere")


def test_a_refusal_keeps_its_kind_and_its_values():
    with pytest.raises(PasswordNeeded) as refused:
        run_apart(_refuse)
    assert refused.value.status == "encrypted"
    assert str(refused.value) == "Type the password for list.xlsx."


def _refuse() -> None:
    raise PasswordNeeded("Type the password for {name}.", name="list.xlsx")
