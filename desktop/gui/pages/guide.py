"""The guide, read offline in the language of the window."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser

from desktop.domain.language import N_, SOURCE_LANGUAGE, current_language
from desktop.gui.desk import Desk
from desktop.gui.language import name_for_readers
from desktop.gui.parts.layouts import row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.theme.type import font
from desktop.resources import resource

MARGIN, ABOVE_HEADINGS, BELOW = 24, 22, 8
WIDEST = 860
"""Pixels of a line: a longer one is hard to read back from its end to the beginning of the next."""

CHAPTERS = ("start", "child", "levels", "pages", "import", "columns", "reports", "form", "paper", "undo", "find",
            "words", "safe")  # fmt: skip
"""The chapters in their order, which is the same in every language."""

ABOUT = {
    "people/children": "child",
    "people/adults": "child",
    "households": "pages",
    "households/page": "pages",
    "partners": "pages",
    "partners/page": "pages",
    "people/page": "levels",
    "identifications": "levels",
    "decisions": "levels",
    "import": "import",
    "layouts": "columns",
    "reports": "reports",
    "form": "form",
    "history": "undo",
    "registers": "words",
    "codelists": "words",
    "villages": "words",
    "settings": "safe",
}
"""Which chapter tells of a page; of the others the guide is opened where it begins."""

_FACES = {1: "wizard", 2: "page"}


class GuidePage(Page):
    """Shows the guide that comes with the application; links inside it are followed, none leads outside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.text = QTextBrowser()
        self.text.setFont(font())
        self.text.setOpenExternalLinks(False)
        self.text.document().setDocumentMargin(MARGIN)
        self.setLayout(row(self.text, gap=0))
        self.setFocusProxy(self.text)
        self.retranslate()

    def heading(self) -> Heading:
        """Where one is."""
        return Heading(N_("Guide"), N_("How to do what is done most"))

    def retranslate(self) -> None:
        """Show the guide in the language of the window, in English where there is none."""
        folder = resource("guide")
        file = folder / f"guide.{current_language()}.md"
        if not file.is_file():
            file = folder / f"guide.{SOURCE_LANGUAGE}.md"
        self.text.setSearchPaths([str(folder)])
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        self.text.setMarkdown(file.read_text(encoding="utf-8"))
        self._space_headings()
        self._fit_pictures()
        name_for_readers(self.text, N_("Guide"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are never wider than the page."""
        super().resizeEvent(event)
        self._fit_pictures()

    def enter(self, **parameters: object) -> None:
        """Open the guide; with `about` where it tells of that page."""
        if "about" in parameters:
            self.open_chapter(ABOUT.get(str(parameters["about"]), CHAPTERS[0]))

    def open_chapter(self, chapter: str) -> None:
        """Have a chapter begin at the top of the page; the first one with what stands above it."""
        place, bar = CHAPTERS.index(chapter), self.text.verticalScrollBar()
        heading = self.chapters()[place]
        top = self.text.document().documentLayout().blockBoundingRect(heading).top()
        self.text.setTextCursor(QTextCursor(heading))
        bar.setValue(round(top) - BELOW if place else 0)

    def chapters(self) -> list[QTextBlock]:
        """The headings of the chapters, from the first to the last."""
        return [block for block in self._blocks() if block.blockFormat().headingLevel() == 2]

    def _blocks(self) -> list[QTextBlock]:
        found, block = [], self.text.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _space_headings(self) -> None:
        """Headings in the letters of the window, with room above, so that one sees where the next thing begins."""
        for block in self._blocks():
            level, form = block.blockFormat().headingLevel(), block.blockFormat()
            form.setTopMargin(ABOVE_HEADINGS if level and block.blockNumber() else 0)
            form.setBottomMargin(BELOW)
            cursor, letters = QTextCursor(block), QTextCharFormat()
            cursor.setBlockFormat(form)
            if not level:
                continue
            letters.setFont(font(_FACES.get(level, "card")))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setCharFormat(letters)

    def _room(self) -> int:
        """How wide a line may be, in pixels."""
        return max(200, min(WIDEST, self.width() - 2 * MARGIN - 24))

    def _fit_pictures(self) -> None:
        """Make lines as long as can be read, and each picture as wide as itself, or as they are where that is less."""
        room = self._room()
        frame = self.text.document().rootFrame()
        margins = frame.frameFormat()
        margins.setRightMargin(max(MARGIN, self.width() - 24 - MARGIN - room))
        frame.setFrameFormat(margins)
        for block in self._blocks():
            parts = block.begin()
            while not parts.atEnd():
                picture = parts.fragment().charFormat().toImageFormat()
                if picture.isValid():
                    self._fit(parts.fragment().position(), picture, room)
                parts += 1

    def _fit(self, position: int, picture: QTextImageFormat, room: int) -> None:
        path = resource("guide") / picture.name()
        whole = QImageReader(str(path)).size()
        wide = min(room, whole.width())
        if whole.isValid() and wide > 0 and round(picture.width()) != wide:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(position)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            picture.setWidth(wide)
            picture.setHeight(wide * whole.height() / whole.width())
            # Scaled here and not by the document, which would leave out every other line of the letters.
            smooth = QImage(str(path)).scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            url = self.text.document().baseUrl().resolved(QUrl(picture.name()))
            self.text.document().addResource(QTextDocument.ResourceType.ImageResource, url, smooth)
            cursor.setCharFormat(picture)
