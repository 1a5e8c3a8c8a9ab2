"""A page of the window: what stands in the bar above it, and what the keys of the window do on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.gui.language import Spoken, Words


@dataclass(frozen=True)
class Heading:
    """Where one is (title), how many or which (second), and what the page is for (the primary button)."""

    title: Words
    second: Words = ""
    primary: Words = ""
    icon: str = "plus"
    rank: str = "primary"


@dataclass(frozen=True)
class PageAct:
    """Something that can be done on a page and has no place in the menu; `key` is the key that does it as well."""

    id: str
    words: Words
    icon: str
    do: Callable[[], object]
    key: str = ""


class Page(Spoken, QWidget):
    """What every page is made from; `heading_changed` has the window ask for its heading again.

    `place` is the place of the sidebar that it belongs to, empty where it is one itself.
    """

    heading_changed = Signal()
    place = ""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")

    def heading(self) -> Heading:
        """What stands in the bar above the page."""
        raise NotImplementedError

    def do_primary(self) -> None:
        """What the primary button does, and Ctrl+N."""

    def find_in_page(self) -> None:
        """What Ctrl+F does: put the keyboard into the search of the page."""

    def enter(self, **parameters: object) -> None:
        """What happens each time somebody comes to the page, with what they came for."""

    def address(self) -> dict[str, object]:
        """What `enter` is to be given for coming back to what is shown now."""
        return {}

    def leave(self) -> bool:
        """Whether the page may be left; what is being typed is kept first."""
        return True

    def take_files(self, files: Sequence[Path]) -> bool:
        """Whether the page does something of its own with workbooks that are dropped; else they are taken in."""
        return False

    def acts(self) -> Sequence[PageAct]:
        """What can be done here beside the menu; Ctrl+K finds it."""
        return ()

    def print_page(self) -> object:
        """What Ctrl+P does."""
