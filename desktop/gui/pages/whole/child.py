"""The page of a child: the chain and what must be acted on, everything that belongs to it in order, who it is."""

from typing import Any

from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.pages.child.block import ChildBlock
from desktop.gui.pages.child.order import FIRST, SAID, over_of
from desktop.gui.pages.whole.cards import Whole
from desktop.gui.pages.whole.page import Parts, WholePage
from desktop.gui.parts.cards import Card
from desktop.gui.parts.page import Heading
from desktop.operations.record_pages import RecordPage


def nothing_more(_session: object, _record: str) -> bool:
    """The parts of a child's page ask for what they show themselves."""
    return True


class ChildPage(WholePage):
    """One child."""

    def __init__(self, desk: Desk) -> None:
        whole = Whole("people", "people/children", nothing_more, "children", fields=SAID, first=FIRST, over=over_of)
        super().__init__(desk, whole)

    def heading(self) -> Heading:
        """The children, and whose page it is."""
        usual = super().heading()
        return Heading(N_("Children"), usual.second, usual.primary, usual.icon, usual.rank)

    def parts(self, page: RecordPage, details: Any) -> Parts:
        """What must be acted on stands above everything."""
        return Parts([Card().fill(ChildBlock(self.desk, page, self.add))])
