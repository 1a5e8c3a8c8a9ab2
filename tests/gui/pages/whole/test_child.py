"""The page of a child: the chain above, everything that belongs to it in order, who it is beside."""

from desktop.gui.language import say
from desktop.gui.pages.child.block import ChildBlock
from desktop.gui.pages.child.order import FIRST
from desktop.gui.pages.whole.child import ChildPage
from desktop.gui.records.facts import Facts
from desktop.gui.records.links import Belongings
from tests.gui.office import Office
from tests.gui.pages.shown import shown


def test_the_page_of_a_child_has_every_part_of_its_story(qtbot, office: Office) -> None:
    page = ChildPage(office.desk)
    shown(qtbot, page)
    child = office.child()
    page.enter(record=child)
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.area.findChild(ChildBlock) is not None
    assert page.area.findChild(Facts) is not None
    groups = page.area.findChild(Belongings).groups
    assert tuple(one.group.register for one in groups) == FIRST
    assert say(page.heading().title) == "Children"
    assert page.place == "people/children"
    groups[1].add_button.click()
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.form.isVisible())
    qtbot.waitUntil(lambda: page.panel.form.filling.contents.values.get("person") == child)
