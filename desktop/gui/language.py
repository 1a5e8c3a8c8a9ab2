"""One catalogue for every word on screen: ours and Qt's own, changed without a restart."""

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message, set_language, translate

Words = str | Message

LANGUAGE_NAMES = {"rw": "Kinyarwanda", "fr": "Français", "en": "English"}
"""Each language in its own words: a person must find theirs whatever the window speaks."""

QT_WORDS = (
    *(N_("OK"), N_("Cancel"), N_("Close"), N_("&Yes"), N_("&No"), N_("Save"), N_("Apply"), N_("Reset"), N_("Help")),
    *(N_("&Undo"), N_("&Redo"), N_("Cu&t"), N_("&Copy"), N_("&Paste"), N_("Delete"), N_("Select All")),
    *(N_("Open"), N_("File &name:"), N_("Files of &type:"), N_("&Look in:"), N_("Directory:"), N_("All Files (*)")),
    *(
        N_("&Open"),
        N_("&Save"),
        N_("&Choose"),
        N_("Go back"),
        N_("Go forward"),
        N_("Go to the parent directory"),
        N_("Create a New Folder"),
    ),
    *(N_("Change to list view mode"), N_("Change to detail view mode"), N_("Computer"), N_("Drive"), N_("Folder")),
    *(N_("&Rename"), N_("&Delete"), N_("Show &hidden files"), N_("&New Folder"), N_("Sidebar"), N_("Files")),
    *(N_("Directories"), N_("Save As")),
    *(N_("Name"), N_("Size"), N_("Type"), N_("Date Modified"), N_("Print"), N_("&Print"), N_("Print preview")),
)
"""The words that Qt asks for with its own buttons, menus and file dialogs, ampersands included."""

_installed: list[QTranslator] = []


def say(words: Words) -> str:
    """A marked text or a message in the language of the window."""
    return words.text() if isinstance(words, Message) else translate(words)


def as_it_is(text: str) -> Message:
    """A text that belongs to no language, such as a name, for whoever takes words."""
    return Message(N_("{text}"), text=text)


class CatalogueTranslator(QTranslator):
    """Hands our catalogue to Qt, which has no Kinyarwanda of its own."""

    def isEmpty(self) -> bool:
        """Never: an empty translator would not tell the window that the language has changed."""
        return False

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The catalogue's word for one of Qt's, or Qt's own English where the catalogue has none."""
        return translate(source_text) if source_text else ""


def speak(app: QCoreApplication, language: str) -> None:
    """Change the language of the window: every widget says its words again. Raises ValueError for an unknown one."""
    set_language(language)
    for translator in _installed:
        app.removeTranslator(translator)
    _installed[:] = [CatalogueTranslator()]
    app.installTranslator(_installed[0])


def forget_translators() -> None:
    """Forget the translator of an application that goes, and takes it along."""
    _installed.clear()


class Spoken:
    """Mixed into a widget: says its words again in a new language and takes its new colours after a new palette.

    Every widget with words of its own sets them in `retranslate` and nowhere else; whatever it makes out of colours
    (icons, drawn pictures) it makes in `redress`.
    """

    def retranslate(self) -> None:
        """Set every word anew."""

    def redress(self) -> None:
        """Make everything anew that holds a colour."""

    def changeEvent(self, event: QEvent) -> None:
        """Qt's notice of a change of language or of palette."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self.redress()
        super().changeEvent(event)  # type: ignore[misc]


def name_for_readers(widget: QWidget, name: Words, description: Words = "") -> None:
    """Give a widget the words that a screen reader speaks for it."""
    widget.setAccessibleName(say(name))
    widget.setAccessibleDescription(say(description) if description else "")
