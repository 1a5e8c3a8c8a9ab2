"""A workbook is dropped, looked at, decided by keyboard, accepted and taken back."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.domain.language import N_
from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.gui.language import say, speak
from desktop.gui.pages.imports import ImportPage
from desktop.gui.parts.labels import Label
from desktop.operations.imports.answering import questions_of
from desktop.operations.imports.correcting import recognised_again
from desktop.operations.imports.layouts import known_layouts
from desktop.operations.imports.waiting import waiting_count
from desktop.resources import resource
from tests.gui.pages.conftest import PATIENCE
from tests.operations.district import content, sample
from tests.operations.imports.record_lists import TICKS, list_of
from tests.operations.imports.strange_list import TARGETS, strange_list
from tests.samples.sheets import IDENTIFICATION


class MisnamedPath(type(Path())):
    """A path of which nothing but the name can be asked: reading it goes wrong in no way that is foreseen."""

    def open(self, *_arguments, **_named):
        raise ZeroDivisionError

    def stat(self, **_named):
        raise ZeroDivisionError


def people(session):
    return session.file.count("people")


def accept(qtbot, page):
    qtbot.mouseClick(page.review.foot.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.review.done is not None, timeout=PATIENCE)


def test_an_empty_page_says_how_to_begin_and_that_a_file_may_be_dropped(import_page: ImportPage):
    assert import_page.beginning.isVisible()
    assert say(import_page.heading().title) == "Import"


def test_a_dropped_list_is_shown_row_by_row_and_nothing_is_written(review_of, gasabo):
    page = review_of()
    assert say(page.heading().second) == "changed.xlsx"
    assert page.review.counts() == {"new": 229, "doubt": 5}
    assert gasabo.do(people) == 0


def test_accepting_writes_once_and_one_press_takes_it_all_back(qtbot, review_of, gasabo):
    page = review_of()
    before = gasabo.do(content)
    assert page.review.foot.accept.text().replace("&", "") == "Accept 229 changes"
    accept(qtbot, page)
    assert gasabo.do(people) == 229
    assert say(page.heading().title) == "Import done"
    qtbot.mouseClick(page.review.foot.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.beginning.isVisible, timeout=PATIENCE)
    assert gasabo.do(content) == before
    assert gasabo.heard[-1] == ("update", "All of “changed.xlsx” is taken back.")


def test_what_waits_is_offered_afterwards_and_where_imports_begin(qtbot, review_of, gasabo):
    page = review_of()
    accept(qtbot, page)
    qtbot.mouseClick(page.review.foot.wait, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.waiting.isVisible() and page.waiting.model.rowCount() == 5, timeout=PATIENCE)
    assert say(page.heading().title) == "Rows waiting"
    assert gasabo.do(waiting_count) == 5


def test_a_protected_workbook_asks_for_its_password_in_the_page(qtbot, import_page, gasabo, tmp_path):
    from msoffcrypto.format import ooxml

    path = tmp_path / "protected.xlsx"
    with sample(IDENTIFICATION).open("rb") as plain, path.open("wb") as closed:
        ooxml.OOXMLFile(plain).encrypt("amazi", closed)
    import_page.enter(files=[path])
    qtbot.waitUntil(import_page.looking.password.hasFocus, timeout=PATIENCE)
    qtbot.keyClicks(import_page.looking.password, "Amazi")
    qtbot.keyClick(import_page.looking.password, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: import_page.looking.password.isVisible() and not import_page.looking.password.text(), timeout=PATIENCE
    )
    qtbot.keyClicks(import_page.looking.password, "amazi")
    qtbot.keyClick(import_page.looking.password, Qt.Key.Key_Return)
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)
    assert import_page.review.counts()["new"] == 229


def test_of_two_sheets_the_officer_chooses_one(qtbot, import_page, gasabo, tmp_path):
    book = openpyxl.load_workbook(sample(IDENTIFICATION))
    book.copy_worksheet(book["Urutonde"]).title = "Kopi"
    book.save(tmp_path / "two.xlsx")
    import_page.enter(files=[tmp_path / "two.xlsx"])
    sheets = ("Urutonde", "Kopi")
    qtbot.waitUntil(lambda: getattr(import_page.focusWidget(), "text", str)() in sheets, timeout=PATIENCE)
    chosen = import_page.focusWidget().text()
    qtbot.keyClick(import_page.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)
    assert import_page.review.planned.plan.sheet == chosen


def test_a_file_that_holds_no_list_is_refused_in_a_sentence_and_another_may_be_chosen(qtbot, import_page, gasabo):
    import_page.enter(files=[resource("templates", "ministry-quarterly.xlsx")])
    qtbot.waitUntil(import_page.looking.tell.isVisible, timeout=PATIENCE)
    assert any(
        "holds no list that can be taken in" in label.text() for label in import_page.looking.findChildren(Label)
    )
    qtbot.keyClick(import_page.looking.stop, Qt.Key.Key_Space)
    assert import_page.beginning.isVisible()


def test_what_nobody_understood_is_mapped_accepted_and_remembered(qtbot, import_page, gasabo, tmp_path):
    import_page.enter(files=[strange_list(tmp_path / "ukwezi.xlsx")])
    qtbot.waitUntil(import_page.looking.tell.hasFocus, timeout=PATIENCE)
    qtbot.keyClick(import_page.looking.tell, Qt.Key.Key_Space)
    screen = import_page.mapping
    qtbot.waitUntil(lambda: screen.shown is not None, timeout=PATIENCE)
    assert say(import_page.heading().title) == "What the columns hold"
    told = NOTHING_TOLD.with_kind("beneficiary").with_constant("period", "Q1 2026/27")
    for index, target in enumerate(TARGETS):
        told = told.with_target(index, target or None)
    screen.used.emit(gasabo.do(recognised_again, screen.file, told), "Ukwezi")
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)
    assert gasabo.do(known_layouts) == []
    accept(qtbot, import_page)
    assert [one.name for one in gasabo.do(known_layouts)] == ["Ukwezi"]
    assert gasabo.do(people) == 3


def test_the_columns_of_a_review_may_be_looked_at_and_left_as_they_were(qtbot, review_of):
    page = review_of()
    qtbot.mouseClick(page.review.recognised.change, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.mapping.shown is not None, timeout=PATIENCE)
    assert page.mapping.sheet.hasFocus()
    qtbot.mouseClick(page.mapping.leave, Qt.MouseButton.LeftButton)
    assert page.review.isVisible()
    assert page.review.counts()["new"] == 229


def test_a_mapping_that_can_not_be_read_is_refused_where_it_was_made(qtbot, import_page, gasabo, tmp_path):
    import_page.enter(files=[strange_list(tmp_path / "ukwezi.xlsx")])
    qtbot.waitUntil(import_page.looking.tell.isVisible, timeout=PATIENCE)
    import_page.looking.tell.click()
    qtbot.waitUntil(lambda: import_page.mapping.shown is not None, timeout=PATIENCE)
    import_page.mapping.used.emit(import_page.mapping.file, "")
    qtbot.waitUntil(lambda: bool(gasabo.heard), timeout=PATIENCE)
    assert gasabo.heard[0] == ("reject", "Say first what the rows of this sheet are about.")
    assert import_page.mapping.isVisible()


def test_reading_can_be_stopped(qtbot, import_page, gasabo):
    import_page.enter(files=[sample(IDENTIFICATION)])
    assert import_page.looking.isVisible()
    with qtbot.waitSignal(gasabo.work.ended, timeout=PATIENCE):
        qtbot.keyClick(import_page.looking.stop, Qt.Key.Key_Space)
    assert import_page.beginning.isVisible()
    gasabo.settle()
    assert import_page.review.planned is None


def test_several_files_are_taken_in_one_after_the_other(qtbot, import_page, gasabo, tmp_path):
    second = tmp_path / "second.xlsx"
    shutil.copyfile(sample("partner-beneficiaries-en-gasabo"), second)
    import_page.enter(files=[sample(IDENTIFICATION), second])
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(import_page.review.foot.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: import_page.review.planned.file.name == "second.xlsx", timeout=PATIENCE)


def test_a_reading_that_ends_in_a_mistake_is_said_and_the_next_file_follows(qtbot, import_page, gasabo, tmp_path):
    second = tmp_path / "second.xlsx"
    shutil.copyfile(sample("partner-beneficiaries-en-gasabo"), second)
    import_page._following = [second]
    import_page.look_into(MisnamedPath(sample(IDENTIFICATION)))
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)
    assert import_page.review.planned.file.name == "second.xlsx"
    assert any("made a mistake" in words for _tone, words in gasabo.heard)


def test_a_file_dropped_while_another_is_looked_at_follows_it_and_one_that_can_not_be_read_stops_none(
    qtbot, import_page, gasabo, tmp_path
):
    second, gone = tmp_path / "second.xlsx", tmp_path / "gone.xlsx"
    shutil.copyfile(sample("partner-beneficiaries-en-gasabo"), second)
    import_page.enter(files=[sample(IDENTIFICATION)])
    import_page.enter(files=[gone])
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)
    first = import_page.review.planned.file.name
    import_page.enter(files=[second])
    gasabo.settle()
    assert (import_page.review.isVisible(), import_page.review.planned.file.name) == (True, first)
    qtbot.mouseClick(import_page.review.foot.leave, Qt.MouseButton.LeftButton)
    reviewed = import_page.review
    qtbot.waitUntil(lambda: bool(reviewed.planned) and reviewed.planned.file.name == "second.xlsx", timeout=PATIENCE)
    qtbot.mouseClick(import_page.review.foot.leave, Qt.MouseButton.LeftButton)
    assert import_page.beginning.isVisible()


def test_the_officer_may_choose_a_file_and_may_think_better_of_it(qtbot, import_page, monkeypatch):
    answers = iter((("", ""), (str(sample(IDENTIFICATION)), "")))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: next(answers))
    import_page.do_primary()
    assert import_page.beginning.isVisible()
    import_page.do_primary()
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)


def test_the_same_file_again_has_nothing_to_accept_but_what_waits(qtbot, review_of):
    page = review_of(B244=None, C244=None, B245=None, C245=None, B246=None, C246=None,
                     B247=None, C247=None, B248=None, C248=None)  # fmt: skip
    accept(qtbot, page)
    page.enter(files=[page.review.planned.file.path])
    qtbot.waitUntil(lambda: page.review.done is None and page.review.isVisible(), timeout=PATIENCE)
    assert page.review.counts() == {"same": 229, "reject": 5}
    assert not page.review.foot.accept.isVisible()


@pytest.mark.parametrize("language", ["rw", "fr"])
def test_the_review_says_everything_in_the_other_languages(qapp, review_of, gasabo, language):
    page = review_of()
    speak(qapp, language)
    gasabo.speak(language)
    gasabo.settle()
    assert page.review.foot.leave.text().replace("&", "") == say(N_("Don't take it in"))
    assert page.review.table.rows.headerData(1, Qt.Orientation.Horizontal) == say(N_("Verdict"))


def test_rows_pasted_into_a_list_are_reviewed_and_have_no_sender_to_reply_to(qtbot, import_page, gasabo):
    import_page.enter(pasted=("partners", "Partner\tAcronym\tPhone\nCaritas Rwanda\tCR\t0788123456", ()))
    qtbot.waitUntil(import_page.review.isVisible, timeout=PATIENCE)
    assert import_page.review.counts() == {"new": 1}
    assert not import_page.review.foot.reply.isVisible()
    accept(qtbot, import_page)
    assert gasabo.do(lambda session: session.file.count("partners")) == 1


def test_what_the_file_does_not_say_is_said_once_and_answers_and_corrections_stay(qtbot, import_page, gasabo, tmp_path):
    table = TICKS.replace("| M |", "| X |").replace("| 12 |", "| 77 |")
    import_page.enter(files=[list_of(tmp_path, table)])
    review, screen = import_page.review, import_page.mapping
    qtbot.waitUntil(lambda: review.isVisible() and review.panel.shown is not None, timeout=PATIENCE)
    asked = next(one for one in questions_of(review.planned.plan) if one.text == "X")
    review.answered.emit(asked, "M")
    review.corrected.emit({2: {2: "12"}})
    qtbot.waitUntil(lambda: bool(review.planned.file.corrected) and not import_page.changes, timeout=PATIENCE)
    assert {row.verdict for row in review.planned.plan.rows} & {"doubtful", "rejected"}
    qtbot.keyClick(review.asides.notices[0]._button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: screen.shown is not None, timeout=PATIENCE)
    line = screen.facts.line_of("period")
    qtbot.waitUntil(line.hasFocus, timeout=PATIENCE)
    qtbot.keyClicks(line, "Q1 2026/27")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.file.given.period is not None, timeout=PATIENCE)
    qtbot.mouseClick(screen.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: review.isVisible() and review.counts() == {"new": 3}, timeout=PATIENCE)
    rows = {row.typed.row: row.typed for row in review.planned.plan.rows}
    assert rows[3].records["person"]["sex"] == "M"
    assert "12" in str(rows[2].records["person"]["birth"])
    assert any("Corrected here" in str(one.message) for one in rows[2].problems)
