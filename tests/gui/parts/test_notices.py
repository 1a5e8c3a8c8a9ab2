"""Notices say what happened, offer what to do, and good news goes by itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from desktop.domain.language import N_
from desktop.gui.parts import notices
from desktop.gui.parts.buttons import IconButton
from desktop.gui.parts.notices import Notice, NoticeBar, Offer
from desktop.gui.theme.palette import color


def bar(qtbot) -> NoticeBar:
    made = NoticeBar()
    qtbot.addWidget(made)
    made.resize(600, 100)
    return made


def said(shown: NoticeBar) -> list[str]:
    return [notice.accessibleName() for notice in shown.notices()]


def test_what_is_offered_is_done_by_keyboard_and_the_notice_goes(qtbot) -> None:
    done: list[str] = []
    notice = Notice(N_("Abuse: fair to bad."), "reject", Offer(N_("Refer now"), lambda: done.append("referred")))
    qtbot.addWidget(notice)
    notice.show()
    button = next(one for one in notice.findChildren(QPushButton) if one.text() == "Refer now")
    with qtbot.waitSignal(notice.closed):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["referred"]
    assert not notice.isVisible()


def test_a_notice_that_belongs_to_its_page_stays(qtbot) -> None:
    done: list[str] = []
    notice = Notice(N_("Abuse"), "reject", Offer(N_("Refer"), lambda: done.append("x")), lasting=True)
    qtbot.addWidget(notice)
    notice.show()
    notice.findChild(QPushButton).click()
    assert done
    assert notice.isVisible()
    assert not notice.findChildren(IconButton)


def test_a_notice_stands_on_the_ground_of_its_tone(qtbot) -> None:
    notice = Notice(N_("Late"), "doubt")
    qtbot.addWidget(notice)
    notice.resize(300, 30)
    assert notice.grab().toImage().pixelColor(5, 15) == color("doubt_bg")
    assert notice.tone == "doubt"


def test_the_bar_keeps_the_three_newest_and_repeats_nothing(qtbot) -> None:
    shown = bar(qtbot)
    for words in ("a", "b", "c", "d", "b"):
        shown.tell(words, "reject")
    assert said(shown) == ["c", "d", "b"]


def test_an_empty_bar_takes_no_room(qtbot) -> None:
    shown = bar(qtbot)
    assert not shown.isVisibleTo(None)
    shown.tell(N_("Saved."), "new")
    assert shown.isVisibleTo(None)
    shown.clear()
    assert not shown.isVisibleTo(None)
    assert not shown.notices()


def test_closing_a_notice_takes_it_out_of_the_bar(qtbot) -> None:
    shown = bar(qtbot)
    notice = shown.tell(N_("Late"), "doubt")
    shown.tell(N_("Refused"), "reject")
    notice.findChild(IconButton).click()
    assert said(shown) == ["Refused"]


def test_good_news_goes_by_itself_and_bad_news_stays(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(notices, "SECONDS_SHOWN", 0.02)
    shown = bar(qtbot)
    shown.tell(N_("Refused"), "reject")
    shown.tell(N_("Saved"), "new")
    shown.tell(N_("Taken out"), "new", Offer(N_("Undo"), lambda: None))
    qtbot.waitUntil(lambda: said(shown) == ["Refused", "Taken out"])


def test_readers_are_told_at_once(qtbot, monkeypatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(notices.QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    bar(qtbot).tell(N_("Refused"), "reject")
    assert told == [QAccessible.Event.Alert]
