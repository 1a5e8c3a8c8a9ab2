"""The step in which the district is chosen, in lists or on the map."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message, current_language
from desktop.domain.places import shipped_places
from desktop.gui.cover.fields import Asked, choice_field, line_field, show_from_start
from desktop.gui.cover.step import DemonstrationCard, Step
from desktop.gui.language import say
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.map import Map, credit, districts

OFFICE = N_("Gender, family and child promotion unit")
_ORDER_OF_ALIASES = ("en", "fr", "rw")
_WIDTH = 330


def province_name(code: str, language: str) -> str:
    """The name of a province in a language: provinces are the only places that have one in each."""
    names = dict(zip(_ORDER_OF_ALIASES, shipped_places().aliases(code), strict=False))
    place = shipped_places().get(code)
    return names.get(language) or (place.name if place else code)


class DistrictStep(Step):
    """Which district and which office; `district` is the NISR code, empty until one is chosen."""

    name = N_("District")
    title = N_("In which district do you work?")
    sentence = N_("Choose on the map or in the lists. All reports will bear its name.")

    demonstration_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._province, self._district, self._office = choice_field(), choice_field(), line_field()
        self._office_typed = False
        self._asked = Asked(N_("District"), self._district)
        self._map = Map(districts(), self._fill, N_("Map of the districts; the lists beside it choose the same"))
        demonstration = DemonstrationCard()
        demonstration.asked.connect(self.demonstration_asked)
        office = Asked(N_("Name of the office, as it stands on reports"), self._office, N_("It can be changed later."))
        self._credit = Label(Message(N_("Borders {source}"), source=credit()), "caption", "muted")
        self._credit.setAlignment(Qt.AlignmentFlag.AlignRight)
        fields = QWidget()
        fields.setFixedWidth(_WIDTH)
        province = Asked(N_("Province"), self._province)
        fields.setLayout(column(province, self._asked, office, 6, demonstration, None, gap=12))
        self.put((row(fields, (column((self._map, 1), self._credit, gap=4), 1), gap=32), 1))
        self._fill_lists()
        self._province.currentIndexChanged.connect(self._fill_districts)
        self._district.currentIndexChanged.connect(self._show_chosen)
        self._map.chosen.connect(self.choose)
        self._office.textEdited.connect(self._note_office)
        self.retranslate()

    @property
    def district(self) -> str:
        """The code of the district that is chosen."""
        return str(self._district.currentData() or "")

    @property
    def district_name(self) -> str:
        """Its name."""
        return self._district.currentText() if self.district else ""

    @property
    def office(self) -> str:
        """The name of the office."""
        return self._office.text().strip() or say(OFFICE)

    def choose(self, code: str) -> None:
        """Choose a district by its code."""
        self._province.setCurrentIndex(self._province.findData(code[:1]))
        self._district.setCurrentIndex(self._district.findData(code))

    def begin(self) -> None:
        """The keyboard is on the province."""
        self._province.setFocus(Qt.FocusReason.OtherFocusReason)

    def answered(self) -> bool:
        """A district must be chosen."""
        if not self.district:
            self._asked.show_problem(N_("Choose your district to go on."))
            self._district.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self.district)

    def retranslate(self) -> None:
        """Provinces have a name in each language."""
        for place in range(self._province.count()):
            code = self._province.itemData(place)
            words = province_name(code, current_language()) if code else say(N_("All provinces"))
            self._province.setItemText(place, words)
        if self._district.count() and not self._district.itemData(0):
            self._district.setItemText(0, say(N_("Choose…")))
        if not self._office_typed:
            show_from_start(self._office, say(OFFICE))

    def _fill_lists(self) -> None:
        self._province.addItem("", "")
        for province in shipped_places().children():
            self._province.addItem(province.name, province.code)
        self._fill_districts()

    def _fill_districts(self) -> None:
        before, province = self.district, str(self._province.currentData() or "")
        names = sorted((shape.name, shape.code) for shape in districts() if shape.code.startswith(province))
        self._district.blockSignals(True)
        self._district.clear()
        self._district.addItem(say(N_("Choose…")), "")
        for name, code in names:
            self._district.addItem(name, code)
        self._district.setCurrentIndex(max(0, self._district.findData(before)))
        self._district.blockSignals(False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        code = self.district
        self._map.select(code)
        if not code:
            self._asked.show_hint("")
            return
        places = shipped_places()
        counts = {level: len(places.below(code, level)) for level in ("sector", "cell", "village")}
        self._asked.show_hint(
            Message(
                N_("Sectors: {sectors} · cells: {cells} · villages: {villages}, all entered already."),
                sectors=counts["sector"],
                cells=counts["cell"],
                villages=counts["village"],
            )
        )

    def _fill(self, code: str) -> str:
        if code == self.district:
            return "accent"
        province = self.district[:1] or str(self._province.currentData() or "-")
        return "planned" if code.startswith(province) else "need"

    def _note_office(self) -> None:
        self._office_typed = True
