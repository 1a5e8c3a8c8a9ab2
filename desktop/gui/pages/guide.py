"""The guide, read offline in the language of the window."""

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser

from desktop.domain.language import N_, SOURCE_LANGUAGE, current_language
from desktop.gui.desk import Desk
from desktop.gui.language import name_for_readers
from desktop.gui.parts.layouts import row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.theme.type import font
from desktop.resources import resource


class GuidePage(Page):
    """Shows the guide that comes with the application; links inside it are followed, none leads outside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.text = QTextBrowser()
        self.text.setFont(font())
        self.text.setOpenExternalLinks(False)
        self.text.document().setDocumentMargin(24)
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
        name_for_readers(self.text, N_("Guide"))
