"""The page of a household: who lives there and how they fare, who came and went, services, placements, what is due."""

from PySide6.QtWidgets import QWidget

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message, translate
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.pages.whole.cards import Whole
from desktop.gui.pages.whole.household_tables import (
    came_card,
    due_card,
    members_card,
    placements_card,
    services_card,
)
from desktop.gui.pages.whole.page import Parts, WholePage
from desktop.gui.pages.whole.place import place_card
from desktop.gui.parts.chips import ChipWords, chip_flow
from desktop.gui.parts.labels import Icon, Line
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.page import Heading
from desktop.gui.records.facts import WordButton
from desktop.operations.household_pages import HouseholdDetails, household_details
from desktop.operations.record_pages import RecordPage
from desktop.operations.session import Session

SHOWN_ELSEWHERE = frozenset({"people", "memberships", "services", "placements"})
BESIDE_WIDE = 240
"""How wide what stands beside the name may become, in pixels."""


class HouseholdPage(WholePage):
    """One household with everybody in it; `every_service` shows more than the latest services."""

    every_service = False

    def __init__(self, desk: Desk) -> None:
        fields = frozenset({"village", "head_phone"})
        whole = Whole("households", "households", self._details, groups=SHOWN_ELSEWHERE, fields=fields)
        super().__init__(desk, whole)

    def _details(self, session: Session, household: str) -> HouseholdDetails:
        return household_details(session, household, self.every_service)

    def show_record(self, record: str) -> None:
        """Another household is shown with its latest services."""
        if record != self._record:
            self.every_service = False
        super().show_record(record)

    def show_services(self) -> None:
        """Show every service of the household, however many there are."""
        self.every_service = True
        self._ask_details()

    def heading(self) -> Heading:
        """The register and the household; a member can be added."""
        usual = super().heading()
        return Heading(usual.title, usual.second, N_("Add a member"))

    def do_primary(self) -> None:
        """Begin a member."""
        self.add_member()

    def second(self, page: RecordPage) -> str:
        """Its code and its village."""
        usual, village = super().second(page), page.record.get("village")
        around = self.desk.around
        where = around.places.path(str(village), within=around.district) if village else ""
        return " · ".join(part for part in (usual, where) if part)

    def beside(self, page: RecordPage) -> QWidget | None:
        """The head, who leads to their own page, and the telephone."""
        record, lines = page.record, []
        head = record.get("head")
        if isinstance(head, str):
            button = WordButton(self.desk.title("people", head) or "–", translate(N_("Head of household")))
            button.followed.connect(lambda: self.desk.open_record("people", head))
            lines.append(row(Icon("child", "muted", 14), button, None, gap=6))
        phone = self.declared.fields["head_phone"].show(record.get("head_phone"), self.desk.around)
        if phone:
            said = Line(as_it_is(phone))
            said.setMaximumWidth(BESIDE_WIDE)
            lines.append(row(Icon("phone", "muted", 14), (said, 1), gap=6))
        if not lines:
            return None
        holder = QWidget()
        holder.setLayout(column(None, *lines, None, gap=3, margins=(8, 0, 8, 0)))
        return holder

    def parts(self, page: RecordPage, details: HouseholdDetails) -> Parts:
        """Members first, then services and who came and went; beside them what is due and where it is."""
        desk, own = self.desk, page.id
        wide = [
            members_card(desk, details, self.add_member),
            services_card(desk, details, self.add, own, self.show_services),
            came_card(desk, details, self.add, own),
        ]
        if details.placements:
            wide.insert(2, placements_card(desk, details))
        side = [due_card(desk, details), place_card(desk, str(page.record.get("village") or ""))]
        chips = self._chips(details)
        return Parts([chip_flow(chips)] if chips else [], wide, side)

    def _chips(self, details: HouseholdDetails) -> list[ChipWords]:
        """How many live there, how many of them are children, and what stands out."""
        if not details.members:
            return []
        head = next((one for one in details.members if "head" in one.roles), None)
        people = Message(N_("{count} person", "{count} people"), count=len(details.members))
        chips = [ChipWords(people), ChipWords(Message(N_("{count} child", "{count} children"), count=details.children))]
        if head is not None and head.is_child:
            chips.append(ChipWords(N_("Headed by a child"), "doubt", "warn"))
        bad = sum(bool(one.very_bad) for one in details.members)
        if bad:
            chips.append(
                ChipWords(
                    Message(N_("{count} person fares very badly", "{count} people fare very badly"), count=bad),
                    "reject",
                    "warn",
                )
            )
        return chips

    def add_member(self) -> None:
        """Begin a member of this household; Ctrl+D fills in the same as its youngest child has."""
        if self.page is None:
            return
        like: Record | None = self.found.youngest if self.found else None
        if like is not None:
            self.panel.above.keep("people", self.desk.title("people", str(like["id"])) or self.page.label, like)
        values: dict[str, Value] = {"household": self.page.id, "is_child": "yes"}
        if self.page.record.get("village"):
            values["village"] = self.page.record["village"]
        self.add("people", values)
