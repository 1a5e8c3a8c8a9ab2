"""The cards that whole pages have in common: a short table, the facts of the record, what else belongs to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message, translate
from desktop.gui.desk import Desk
from desktop.gui.language import Words
from desktop.gui.parts.cards import Card, CardAction
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import row
from desktop.gui.parts.ledger import Ledger, LedgerColumn, LedgerRow
from desktop.gui.records.facts import Facts
from desktop.gui.records.links import Belongings
from desktop.operations.record_pages import RecordPage
from desktop.operations.session import Session
from desktop.registers import register

Add = Callable[[str, Mapping[str, Value]], None]
"""Begins a record of a register with some values given."""


@dataclass(frozen=True)
class Whole:
    """What tells whole pages apart: register, view and place of the sidebar, the operation that reads their details,
    and the registers and fields that their own cards show. `first` and `over` order what else belongs to the record, as
    `Belongings` has them.
    """

    register: str
    place: str
    details: Callable[[Session, str], Any]
    view: str = ""
    groups: frozenset[str] = field(default=frozenset())
    fields: frozenset[str] = field(default=frozenset())
    first: tuple[str, ...] = ()
    over: Callable[[Desk, RecordPage], Mapping[str, QWidget]] | None = None


@dataclass(frozen=True)
class TableCard:
    """What a card with a table says: its name for the keyboard, heading, second words, and the words when it is empty.

    `adds` is the register whose records are added from the card, with the values given; `opens` is told what a row
    names, where that is no record. Of `count` rows that are known only some may be given: `more` asks for all.
    """

    name: str
    heading: Words
    columns: tuple[LedgerColumn, ...]
    empty: Words
    second: Words = ""
    adds: str = ""
    values: Mapping[str, Value] | None = None
    first: int = 8
    opens: Callable[[str, str], object] | None = None
    count: int = 0
    more: Callable[[], object] | None = None


def short(desk: Desk, codes: str, code: str) -> str:
    """The short label of a code in the language of the window; "" for none."""
    return desk.around.codelists[codes].short_label(code, desk.around.language) if code else ""


def table_card(desk: Desk, told: TableCard, rows: Sequence[LedgerRow], add: Add | None = None) -> Card:
    """A card with a table, or with a line that says what is not there yet."""
    card = Card(told.heading, told.second, action=N_("Add") if told.adds and add else "")
    if told.adds and add is not None:
        card.acted.connect(lambda: add(told.adds, told.values or {}))
        name_action(card, told.adds)
    if not rows:
        return card.fill(Label(told.empty, "body", "muted", wrap=True))
    ledger = Ledger(told.heading, told.columns, rows, told.first, told.count)
    if told.more is not None:
        ledger.more_wanted.connect(told.more)
    ledger.table.setObjectName(f"table:{told.name}")
    ledger.table.opened.connect(told.opens or desk.open_record)
    return card.fill(ledger, padded=False)


def name_action(card: Card, key: str) -> None:
    """Give the action of a card a name to be found by again, and tell readers what it adds."""
    button = card.findChild(CardAction)
    if button is not None:
        button.setObjectName(f"add:{key}")
        button.setProperty("letter", False)
        button.setAccessibleDescription(translate(register(key).title_one))


def facts_card(desk: Desk, page: RecordPage, without: frozenset[str], edit: Callable[[], None]) -> QWidget:
    """Everything that is declared of the record and said nowhere else on the page."""
    there = not page.record.get("removed")
    card = Card(Message(N_("About this record")), action=N_("Change") if there else "")
    card.acted.connect(edit)
    button = card.findChild(CardAction)
    if button is not None:
        button.setObjectName("edit")
        button.setProperty("letter", False)
    return card.fill(Facts(desk, page, without))


def more_card(desk: Desk, page: RecordPage, whole: Whole, add: Add) -> QWidget:
    """What else belongs to the record, and the way to add anything to it; nothing of one that was taken out."""
    if page.record.get("removed"):
        return QWidget()
    over = whole.over(desk, page) if whole.over else {}
    belongings = Belongings(desk, page, whole.groups, whole.first, over)
    belongings.add_wanted.connect(add)
    belongings.add_button.setObjectName("add:others")
    if not belongings.groups:
        holder = QWidget()
        holder.setLayout(row(belongings))
        return holder
    return Card(N_("What is known so far") if whole.first else N_("What else belongs to it")).fill(belongings)
