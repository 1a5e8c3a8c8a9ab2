"""Puts a palette on the whole application and hands its colours to everything that is painted."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication

from desktop.gui.theme import icons, sheet
from desktop.gui.theme.contrast import better_of
from desktop.gui.theme.tokens import PALETTES
from desktop.gui.theme.type import font

_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "raised",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "reject",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "text",
    _Role.ToolTipBase: "text",
    _Role.ToolTipText: "surface",
    _Role.PlaceholderText: "muted",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Accent: "accent",
    _Role.Light: "surface",
    _Role.Midlight: "hairline",
    _Role.Mid: "border",
    _Role.Dark: "control",
    _Role.Shadow: "border",
}
_worn = ["light"]


def wear(app: QApplication, name: str, images: Path | None = None) -> None:
    """Put on a palette: light, dark, contrast, or system for whichever of the first two the desktop uses.

    `images` is where the few pictures that a style sheet needs as files are drawn; a cache folder unless named.
    Raises KeyError for a palette that does not exist.
    """
    if name == "system":
        name = "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
    tokens = PALETTES[name]
    _worn[0] = name
    color.cache_clear()
    icons.forget()
    QPixmapCache.clear()
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_qt_palette())
    app.setStyleSheet(sheet.style_sheet(tokens, sheet.draw_images(name, tokens, images)))


def _qt_palette() -> QPalette:
    """Every role by hand, in every group: what is left out turns grey by Fusion's own taste."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, color(token))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, color("faded"))
    return palette


def worn() -> str:
    """The name of the palette that is on: light, dark or contrast."""
    return _worn[0]


@cache
def color(token: str) -> QColor:
    """The colour of a token in the palette that is on; raises KeyError for an unknown token."""
    return QColor(PALETTES[_worn[0]][token])


def hex_of(token: str) -> str:
    """The colour of a token as #RRGGBB."""
    return PALETTES[_worn[0]][token]


def edged() -> bool:
    """Whether chips, tinted cells and notices need an edge, because all grounds are white."""
    return _worn[0] == "contrast"


def ink_on(ground: str) -> str:
    """Whichever of `text` and `surface` is read better on a token's colour."""
    tokens = PALETTES[_worn[0]]
    return "text" if better_of(tokens["text"], tokens["surface"], tokens[ground]) == tokens["text"] else "surface"
