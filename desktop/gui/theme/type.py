"""The letters: Noto Sans from its package, in the few sizes and weights the window knows."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FAMILY = "Noto Sans"

# name -> (pixels, weight)
FACES: dict[str, tuple[int, int]] = {
    "caption": (11, 400),
    "caption_strong": (11, 600),
    "small": (12, 400),
    "chip": (12, 500),
    "section": (12, 600),
    "body": (13, 400),
    "name": (13, 500),
    "strong": (13, 600),
    "card": (15, 600),
    "record": (17, 600),
    "page": (19, 600),
    "figure": (26, 600),
    "wizard": (28, 600),
}

_WEIGHT_AXIS = QFont.Tag("wght")
_can_vary: list[bool] = []


def load_fonts() -> None:
    """Make Noto Sans known to Qt; without its package the system's own sans-serif takes its place."""
    from fontpkg_noto_sans import ROOT

    for file in sorted(ROOT.glob("files/NotoSans*.ttf")):
        if not file.name.startswith("NotoSans-Italic"):
            QFontDatabase.addApplicationFont(str(file))
    _can_vary[:] = [_axis_answers()]
    font.cache_clear()
    metrics.cache_clear()


def _axis_answers() -> bool:
    """Whether this platform's font engine follows the weight axis of the variable file.

    Asking for a weight alone gives Regular, smeared from 700 on: only the axis reaches the real 500 and 600. Where
    an engine ignores it every weight is equally wide, and weights 400 and 700 are all there is.
    """
    widths = set()
    for weight in (400, 700):
        tried = QFont(FAMILY)
        tried.setPixelSize(40)
        tried.setVariableAxis(_WEIGHT_AXIS, weight)
        widths.add(QFontMetricsF(tried).horizontalAdvance("Hamburg"))
    return len(widths) == 2


@cache
def font(face: str = "body") -> QFont:
    """The font of one face by its name in FACES; raises KeyError for an unknown one."""
    pixels, weight = FACES[face]
    chosen = QFont(FAMILY)
    chosen.setStyleHint(QFont.StyleHint.SansSerif)
    chosen.setPixelSize(pixels)
    if _can_vary and _can_vary[0]:
        chosen.setVariableAxis(_WEIGHT_AXIS, weight)
    else:
        chosen.setWeight(QFont.Weight.Bold if weight >= 600 else QFont.Weight.Normal)
    return chosen


@cache
def metrics(face: str = "body") -> QFontMetricsF:
    """The measures of one face in logical pixels."""
    return QFontMetricsF(font(face))


def struck(face: str) -> QFont:
    """The face with a line through it, for a value that is replaced."""
    chosen = QFont(font(face))
    chosen.setStrikeOut(True)
    return chosen
