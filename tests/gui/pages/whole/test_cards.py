"""Cards of a whole page: a table or a line in its place, an action that says what it adds, what else belongs."""

from desktop.domain.language import N_
from desktop.gui.language import as_it_is
from desktop.gui.pages.whole.cards import TableCard, Whole, facts_card, more_card, short, table_card
from desktop.gui.parts.cards import CardAction
from desktop.gui.parts.ledger import LedgerCell, LedgerColumn, LedgerRow, LedgerTable
from desktop.gui.records.links import Belongings
from desktop.operations.record_pages import record_page
from desktop.operations.records import remove_record
from tests.gui.office import Office

WHOLE = Whole("partners", "partners", record_page)
COLUMNS = (LedgerColumn("name", N_("Name"), "name"),)
TOLD = TableCard("visits", N_("Field visits"), COLUMNS, N_("Nothing yet."), "", "field_visits", {"partner": "p"})


def test_a_table_has_a_line_in_its_place_and_adds_with_the_values_given(qtbot, office: Office) -> None:
    added: list[tuple[str, object]] = []
    empty = table_card(office.desk, TOLD, [], lambda key, values: added.append((key, values)))
    qtbot.addWidget(empty)
    assert empty.findChild(LedgerTable) is None
    button = empty.findChild(CardAction, "add:field_visits")
    assert button.accessibleDescription() == "Field visit"
    button.click()
    assert added == [("field_visits", {"partner": "p"})]


def test_a_row_opens_its_record(qtbot, office: Office) -> None:
    row = LedgerRow("partners", "p1", {"name": LedgerCell(as_it_is("Ineza"))})
    card = table_card(office.desk, TOLD, [row])
    qtbot.addWidget(card)
    assert card.findChild(CardAction) is None
    with qtbot.waitSignal(office.desk.record_wanted) as wanted:
        card.findChild(LedgerTable, "table:visits")._open(0)
    assert wanted.args == ["partners", "p1"]


def test_what_was_taken_out_is_neither_changed_nor_added_to(qtbot, office: Office) -> None:
    partner = office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE")
    page = office.do(record_page, "partners", partner)
    shown = more_card(office.desk, page, WHOLE, lambda _key, _values: None)
    qtbot.addWidget(shown)
    assert shown.findChild(Belongings) is not None
    office.do(remove_record, "partners", partner)
    gone = office.do(record_page, "partners", partner)
    hidden = more_card(office.desk, gone, WHOLE, lambda _key, _values: None)
    facts = facts_card(office.desk, gone, frozenset(), lambda: None)
    for widget in (hidden, facts):
        qtbot.addWidget(widget)
    assert hidden.findChild(Belongings) is None
    assert facts.findChild(CardAction) is None


def test_no_code_has_no_words(office: Office) -> None:
    assert short(office.desk, "service", "") == ""
    assert short(office.desk, "service", "E01") == "School fees"
