"""The guide, read offline in the language of the window."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QResizeEvent, QTextCursor, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QTextBrowser

from desktop.domain.language import N_, SOURCE_LANGUAGE, current_language
from desktop.gui.desk import Desk
from desktop.gui.language import name_for_readers
from desktop.gui.parts.layouts import row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.theme.type import font
from desktop.resources import resource

MARGIN, ABOVE_HEADINGS = 24, 18


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

    def _space_headings(self) -> None:
        """Room above each heading, so that one sees where the next thing begins."""
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                form = block.blockFormat()
                form.setTopMargin(ABOVE_HEADINGS if block.blockNumber() else 0)
                form.setBottomMargin(6)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()

    def _fit_pictures(self) -> None:
        """Make each picture as wide as itself, or as the page where that is narrower."""
        room = self.width() - 2 * MARGIN - 24
        block = self.text.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                picture = parts.fragment().charFormat().toImageFormat()
                if picture.isValid():
                    self._fit(parts.fragment().position(), picture, room)
                parts += 1
            block = block.next()

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
