"""Paints the stroke icons in a colour of the palette, sharp at every scale of the screen."""

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPaintEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.gui.theme.strokes import STROKES

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="{color}"'
    ' stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round">{body}</svg>'
)
_drawn: dict[tuple[str, str, float, float, float], QPixmap] = {}


def forget() -> None:
    """Drop every icon drawn so far: the palette has changed."""
    _drawn.clear()


def render(painter: QPainter, name: str, rect: QRectF, color: str, stroke: float = 1.5) -> None:
    """Draw an icon as lines, on any device; `color` is #RRGGBB. Raises KeyError for an icon that does not exist."""
    svg = _SVG.format(color=color, stroke=stroke, body=STROKES[name])
    QSvgRenderer(QByteArray(svg.encode())).render(painter, rect)


def pixmap(name: str, color: str, size: float, stroke: float = 1.5, ratio: float | None = None) -> QPixmap:
    """An icon `size` logical pixels wide; kept, because a list paints the same few thousands of times."""
    ratio = ratio or _screen_ratio()
    key = (name, color, size, stroke, ratio)
    found = _drawn.get(key)
    if found is None:
        side = round(size * ratio)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        try:
            render(painter, name, QRectF(0, 0, side, side), color, stroke)
        finally:
            painter.end()
        image.setDevicePixelRatio(ratio)
        found = _drawn[key] = QPixmap.fromImage(image)
    return found


def draw(painter: QPainter, name: str, rect: QRectF, color: str, stroke: float = 1.5) -> None:
    """Draw an icon where a widget or a cell wants it: from the kept pixmap on a screen, as lines on paper."""
    engine = painter.paintEngine()
    if engine is None or engine.type() != QPaintEngine.Type.Raster:
        render(painter, name, rect, color, stroke)
        return
    ratio = painter.device().devicePixelRatio()
    corner = QPointF(round(rect.x() * ratio) / ratio, round(rect.y() * ratio) / ratio)
    painter.drawPixmap(corner, pixmap(name, color, rect.width(), stroke, ratio))


def icon(name: str, color: str, size: int = 20, faded: str = "", stroke: float = 1.5) -> QIcon:
    """An icon for a button or a menu; `faded` is its colour while the button is disabled."""
    made = QIcon(pixmap(name, color, size, stroke))
    if faded:
        made.addPixmap(pixmap(name, faded, size, stroke), QIcon.Mode.Disabled)
    return made


def icon_size(size: int) -> QSize:
    """A square of a size, as Qt wants it for a button."""
    return QSize(size, size)


def _screen_ratio() -> float:
    """The finest screen's pixels per logical pixel."""
    return QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr, no-any-return]
