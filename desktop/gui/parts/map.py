"""Maps: shapes of the country drawn in token colours, each with its name where there is room."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QToolTip

from desktop.gui.language import Words, say
from desktop.gui.parts.painting import Painted, write_centred
from desktop.gui.theme.palette import color, ink_on
from desktop.gui.theme.type import metrics
from desktop.resources import resource

_GRID = 11
_BORDER_POINTS = 90
"""At how many points, evenly along it, a border is looked at when a label is placed."""


@dataclass(frozen=True)
class Shape:
    """A place on the map: its NISR code, its name, its outline in degrees (north up) and where its label stands."""

    code: str
    name: str
    path: QPainterPath
    label: QPointF


def load_shapes(file: str, wanted: Callable[[Mapping[str, str]], bool]) -> tuple[Shape, ...]:
    """The shapes of a file of `resources/geography` whose properties are wanted."""
    content = json.loads(resource("geography", file).read_text("utf-8"))
    return tuple(_shape(one) for one in content["features"] if wanted(one["properties"]))


@cache
def districts() -> tuple[Shape, ...]:
    """The thirty districts."""
    return load_shapes("rw_districts.geojson", lambda _properties: True)


@cache
def credit() -> str:
    """Whose borders these are, as its licence wants it said."""
    return str(json.loads(resource("geography", "rw_districts.geojson").read_text("utf-8"))["attribution"])


def _shape(feature: Mapping[str, object]) -> Shape:
    properties, geometry = feature["properties"], feature["geometry"]
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]  # type: ignore[index]
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    rings = [ring for part in parts for ring in part]
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(east, -north) for east, north in ring]))
    outer = QPainterPath()
    outer.addPolygon(QPolygonF([QPointF(east, -north) for east, north in max(rings, key=len)]))
    border = [outer.pointAtPercent(place / _BORDER_POINTS) for place in range(_BORDER_POINTS)]
    return Shape(properties["code"], properties["name"], path, _inmost(path, border))  # type: ignore[index]


def _inmost(path: QPainterPath, border: Iterable[QPointF]) -> QPointF:
    """The point inside that is farthest from the border, sideways above all: a label is wide, not high."""
    box = path.boundingRect()
    points = list(border)
    best, where = -1.0, box.center()
    for across in range(1, _GRID):
        for down in range(1, _GRID):
            spot = QPointF(box.x() + box.width() * across / _GRID, box.y() + box.height() * down / _GRID)
            if path.contains(spot):
                far = min((spot.x() - one.x()) ** 2 * 0.35 + (spot.y() - one.y()) ** 2 for one in points)
                if far > best:
                    best, where = far, spot
    return where


class Map(Painted):
    """Shapes filled by a function from code to token; `chosen` carries the code of one that is clicked.

    A map is never the only way: what it shows and chooses stands in a list beside it, so it takes no keyboard focus.
    """

    chosen = Signal(str)

    def __init__(self, shapes: Iterable[Shape], fill: Callable[[str], str], name: Words) -> None:
        super().__init__()
        self._shapes, self._fill, self._name = tuple(shapes), fill, name
        self._selected = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def select(self, code: str) -> None:
        """Mark a place."""
        self._selected = code
        self.update()

    def retranslate(self) -> None:
        """What the map is, for readers."""
        self.setAccessibleName(say(self._name))

    def sizeHint(self) -> QSize:
        """Room for most of thirty names; it takes more where there is more."""
        return QSize(440, 320)

    def minimumSizeHint(self) -> QSize:
        """It may be small."""
        return QSize(240, 200)

    def code_at(self, spot: QPointF) -> str:
        """The code of the place at a point of the widget, empty outside of all."""
        back, _ = self._transform(QRectF(self.rect())).inverted()
        place = back.map(spot)
        return next((shape.code for shape in self._shapes if shape.path.contains(place)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place that is clicked."""
        if code := self.code_at(event.position()):
            self.chosen.emit(code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the place under the pointer: not every label finds room."""
        code = self.code_at(event.position())
        name = next((shape.name for shape in self._shapes if shape.code == code), "")
        QToolTip.showText(event.globalPosition().toPoint(), name, self)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw all shapes, then the selected one, then the labels."""
        move = self._transform(rect)
        for shape in sorted(self._shapes, key=lambda one: one.code == self._selected):
            on = shape.code == self._selected
            painter.setPen(QPen(color("accent" if on else "surface"), 2.5 if on else 1.2))
            painter.setBrush(color(self._fill(shape.code)))
            painter.drawPath(move.map(shape.path))
        self._draw_labels(painter, move)

    def _draw_labels(self, painter: QPainter, move: QTransform) -> None:
        """The selected place first, then the large ones; a label that would lie on another is left out."""
        taken: list[QRectF] = []
        for shape in sorted(self._shapes, key=lambda one: (one.code != self._selected, -_area(one.path))):
            face = "caption_strong" if shape.code == self._selected else "caption"
            spot, width = move.map(shape.label), metrics(face).horizontalAdvance(shape.name)
            where = QRectF(spot.x() - width / 2, spot.y() - 7, width, 14)
            if not any(where.adjusted(-3, 0, 3, 0).intersects(other) for other in taken):
                taken.append(where)
                write_centred(painter, where, shape.name, face, ink_on(self._fill(shape.code)))

    def _transform(self, rect: QRectF) -> QTransform:
        """From degrees to pixels: at two degrees south they are as long one way as the other, to a pixel."""
        box = QRectF()
        for shape in self._shapes:
            box = box.united(shape.path.boundingRect())
        room = rect.adjusted(8, 8, -8, -8)
        scale = min(room.width() / box.width(), room.height() / box.height()) if box.width() and box.height() else 1.0
        left = room.center().x() - box.center().x() * scale
        top = room.center().y() - box.center().y() * scale
        return QTransform(scale, 0, 0, scale, left, top)


def _area(path: QPainterPath) -> float:
    box = path.boundingRect()
    return box.width() * box.height()
