"""What is to be settled before a report leaves, point by point."""

from desktop.domain.language import Message
from desktop.gui.pages.reporting.points import PointsCard
from desktop.gui.parts.labels import Label, Line
from desktop.operations.reporting.previews import NamedChild, Point

AGE = Point(Message("Age not known: 1."), (NamedChild("a" * 32, "Gasana Paul", "Rubengera › Kibirizi"),))
ROWS = Point(Message("Rows that wait: 5."), page="import", parameters={"waiting": "yes"})


def shown(qtbot, *points: Point) -> PointsCard:
    card = PointsCard()
    qtbot.addWidget(card)
    card.show_points(points)
    card.show()
    return card


def test_where_nothing_is_to_be_settled_that_is_said(qtbot):
    card = shown(qtbot)
    assert card.lines == []
    assert "Nothing stands in the way of this report." in {one.text() for one in card.findChildren(Label)}


def test_names_open_below_their_point_and_close_again(qtbot):
    card = shown(qtbot, AGE)
    (line,) = card.lines
    line.action.click()
    assert line.names.isVisible()
    assert line.names.count() == 1
    line.action.click()
    assert not line.names.isVisible()


def test_a_point_without_names_leads_to_its_page(qtbot):
    card = shown(qtbot, AGE, ROWS)
    with qtbot.waitSignal(card.page_wanted) as went:
        card.lines[1].action.click()
    assert went.args == ["import", {"waiting": "yes"}]
    assert "2 points to settle before sending" in {one.text() for one in card.findChildren(Line)}


def test_new_points_replace_the_old_ones(qtbot):
    card = shown(qtbot, AGE, ROWS)
    card.show_points([ROWS])
    assert len(card.lines) == 1
