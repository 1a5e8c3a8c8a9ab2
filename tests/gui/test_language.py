"""The language of the window changes at once, everywhere, Qt's own words included."""

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from desktop.domain import language
from desktop.domain.language import Message, current_language
from desktop.gui.language import QT_WORDS, CatalogueTranslator, say, speak
from desktop.gui.parts.labels import Label


@pytest.fixture
def catalogue(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A catalogue of a few words for Kinyarwanda, in place of the one on disk."""

    class Words(dict):
        def gettext(self, text: str) -> str:
            return str(self.get(text, text))

    words = Words({"Children": "Abana", "Cancel": "Reka", "{count} new": "{count} bashya"})
    monkeypatch.setattr(language, "_catalogue", lambda code: words if code == "rw" else Words())
    return words


def test_every_widget_says_its_words_again(qtbot, qapp: QApplication, catalogue: dict[str, str]) -> None:
    page = QWidget()
    label = Label("Children")
    number = Label(Message("{count} new", count=3))
    layout = QVBoxLayout(page)
    layout.addWidget(label)
    layout.addWidget(number)
    qtbot.addWidget(page)
    speak(qapp, "rw")
    qtbot.waitUntil(lambda: label.text() == "Abana")
    assert number.text() == "3 bashya"
    speak(qapp, "en")
    qtbot.waitUntil(lambda: label.text() == "Children")


def test_qt_takes_its_own_words_from_our_catalogue(qapp: QApplication, catalogue: dict[str, str]) -> None:
    speak(qapp, "rw")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Reka"
    assert QCoreApplication.translate("QPlatformTheme", "A word of a later Qt") == "A word of a later Qt"


def test_a_translator_is_never_empty_or_qt_would_tell_nobody() -> None:
    assert not CatalogueTranslator().isEmpty()
    assert CatalogueTranslator().translate("any", "") == ""


def test_an_unknown_language_is_refused_and_nothing_changes(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="sw"):
        speak(qapp, "sw")
    assert current_language() == "en"


def test_a_name_in_a_label_is_never_translated(qtbot, catalogue: dict[str, str], qapp: QApplication) -> None:
    label = Label()
    qtbot.addWidget(label)
    label.show_text("Children")
    speak(qapp, "rw")
    qapp.processEvents()
    assert label.text() == "Children"


def test_the_words_of_qt_are_marked_once_each() -> None:
    assert len(set(QT_WORDS)) == len(QT_WORDS)
    assert say("") == ""


def test_the_file_dialog_of_qt_asks_for_no_word_that_the_catalogue_lacks(qtbot, qapp: QApplication) -> None:
    asked: set[str] = set()

    class Listening(QTranslator):
        def isEmpty(self) -> bool:  # noqa: N802  # a name of Qt
            return False

        def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
            if context in {"QFileDialog", "QFileSystemModel", "QAbstractFileIconProvider"}:
                asked.add(source)
            return ""

    listening = Listening()
    qapp.installTranslator(listening)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    qapp.removeTranslator(listening)
    assert len(asked) > 10
    told_by_tooltip = {"Forward", "Back", "Parent Directory", "Create New Folder", "List View", "Detail View", "Show "}
    keys = {word for word in asked if word.startswith("Alt+")}
    assert asked - keys - told_by_tooltip - {"List of places and bookmarks"} <= set(QT_WORDS)
