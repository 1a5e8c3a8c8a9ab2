"""A mistake of the application is reported in a file that holds nothing of a record."""

import sys
from pathlib import Path

import pytest

from desktop.gui.mistakes import sentence_about, watch_for_mistakes, write_report

CANARY = "Mutoni Clarisse"


def mistaken() -> BaseException:
    child_name = CANARY
    try:
        try:
            raise KeyError(child_name)
        except KeyError as first:
            raise RuntimeError(f"could not show {child_name}") from first
    except RuntimeError as error:
        return error


def test_a_report_tells_where_and_what_but_no_name(tmp_path: Path) -> None:
    text = write_report(mistaken(), tmp_path).read_text("utf-8")
    assert "builtins.KeyError" in text
    assert "builtins.RuntimeError" in text
    assert "in mistaken" in text
    assert "PySide6" in text
    assert CANARY not in text
    assert str(Path.home()) not in text


def test_the_sentence_names_the_file(tmp_path: Path) -> None:
    sentence = sentence_about(mistaken(), tmp_path)
    (file,) = tmp_path.iterdir()
    assert str(file) in sentence.text()


def test_where_no_report_can_be_written_there_is_still_a_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    assert "open it again" in sentence_about(mistaken(), blocked).text()


def test_what_goes_wrong_in_the_window_is_shown_and_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch_for_mistakes(shown.append, tmp_path)
    error = mistaken()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_what_goes_wrong_while_a_mistake_is_shown_is_not_shown_again_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []

    def show(sentence: object) -> None:
        shown.append(sentence)
        broken = RuntimeError("the bar is gone")
        sys.excepthook(type(broken), broken, None)  # as Qt does with what a slot raises

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch_for_mistakes(show, tmp_path)
    for _ in range(2):
        error = mistaken()
        sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 2
