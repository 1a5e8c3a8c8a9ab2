"""Names against numbers are said in words, and a partner of whom nothing came has a line instead of a ring."""

from desktop.domain.calendar import FiscalYear, Quarter
from desktop.gui.pages.whole.named import NamedBars, NamedRing, names_card, percent
from desktop.gui.parts.labels import Label
from desktop.operations.partner_pages import PartnerDetails
from desktop.operations.partner_work import Named

LAST, BEFORE = Quarter(2026, 1), Quarter(2025, 4)


def test_the_ring_and_the_columns_say_their_numbers(qtbot, dressed) -> None:
    told = (Named(LAST, 61, 50, 100), Named(BEFORE))
    card = names_card(PartnerDetails(FiscalYear(2026), LAST, named=told))
    qtbot.addWidget(card)
    card.resize(392, 320)
    assert card.findChild(NamedRing).accessibleName() == "61% by name"
    assert card.findChild(NamedBars).accessibleName() == f"{BEFORE.label()}: –; {LAST.label()}: 61%"
    shown = [label.text() for label in card.findChildren(Label)]
    assert [one for one in shown if one.isdigit()] == ["100", "50", "11", "39"]
    assert not card.grab().isNull()


def test_where_nothing_came_a_line_says_so(qtbot, dressed) -> None:
    card = names_card(PartnerDetails(FiscalYear(2026), LAST, named=(Named(LAST), Named(BEFORE))))
    qtbot.addWidget(card)
    assert card.findChild(NamedRing) is None
    assert percent(None) == "–"


def test_more_names_than_the_partner_reported_are_said_beside_the_full_ring(qtbot, dressed) -> None:
    card = names_card(PartnerDetails(FiscalYear(2026), LAST, named=(Named(LAST, 686, 72, 300),)))
    qtbot.addWidget(card)
    shown = [label.text() for label in card.findChildren(Label)]
    assert shown[shown.index("386") + 1] == "more names than it reported"


def test_a_partner_that_has_reported_no_number_yet_is_not_said_to_name_too_many(qtbot, dressed) -> None:
    card = names_card(PartnerDetails(FiscalYear(2026), LAST, named=(Named(LAST, 686, 72),)))
    qtbot.addWidget(card)
    assert "more names than it reported" not in [label.text() for label in card.findChildren(Label)]
