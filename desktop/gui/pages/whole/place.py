"""Where something is: its village in words from the district down, and its sector on the map of the district."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label
from desktop.gui.parts.map import Map, Shape, credit, load_shapes

HEIGHT = 210
SECTORS = "rw_sectors.geojson"


@cache
def sectors_of(district: str) -> tuple[Shape, ...]:
    """The shapes of the sectors of a district, by its NISR code; read once."""
    return load_shapes(SECTORS, lambda told: told.get("district_code") == district)


class SectorMap(QWidget):
    """The sectors of a district with one of them marked; the shapes are read in the background the first time."""

    def __init__(self, desk: Desk, sector: str) -> None:
        super().__init__()
        self._sector = sector
        self.map: Map | None = None
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.setFixedHeight(HEIGHT)
        desk.ask(lambda _session: sectors_of(sector[:2]), then=self._draw)

    def _draw(self, shapes: tuple[Shape, ...]) -> None:
        if not shapes:
            self.setFixedHeight(0)
            return
        fill = {self._sector: "selection"}
        self.map = Map(shapes, lambda code: fill.get(code, "need"), N_("The sectors of the district"))
        self.map.setCursor(Qt.CursorShape.ArrowCursor)
        self.map.select(self._sector)
        self._inside.addWidget(self.map)


def place_card(desk: Desk, code: str) -> QWidget:
    """The card of a place (NISR code of any level); with the map where the sector is known."""
    card = Card(N_("Where it is"))
    if not code:
        return card.fill(Label(N_("The village is not known yet."), "body", "muted", wrap=True))
    path = Label(wrap=True)
    path.show_text(desk.around.places.path(code))
    if len(code) < 4:
        return card.fill(path)
    said = Label(face="caption", tone="muted", wrap=True)
    said.show_text(credit())
    return card.fill(path, SectorMap(desk, code[:4]), said)
