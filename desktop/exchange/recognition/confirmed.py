"""What a person has confirmed of a header, once in a layout or just now in corrections, laid over recognition."""

from collections.abc import Iterable, Mapping

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Sheet, as_text
from desktop.exchange.recognition.corrections import Corrections
from desktop.exchange.recognition.header import SEARCHED, Header, header_of
from desktop.exchange.recognition.layout import PASSING, Layout, LayoutColumn, key_of
from desktop.exchange.recognition.table import Fact, LayoutUsed, MappedColumn, RecognisedTable

_CONFIRMED = N_("As you confirmed on {day}.")
_TOLD = N_("As you said.")
NOT_IN_FILE = N_("The file does not say it: taken as you confirmed on {day}.")


def find_known_header(sheet: Sheet, layouts: Iterable[Layout]) -> Header | None:
    """The header that a layout knows, the best one where several do; None where the sheet has none of them."""
    rows = {n: _keys(sheet, n) for n in range(1, min(len(sheet.rows), SEARCHED) + 1)}
    best: tuple[float, Header | None] = (0.0, None)
    for layout in layouts:
        leaves = {key_of(column.title.rsplit(" / ", 1)[-1]) for column in layout.columns}
        for last, here in rows.items():
            first = max(1, last - layout.depth + 1)
            said = set().union(*(rows[n] for n in range(first, last + 1)))
            if not here or 2 * len(leaves & said) < len(leaves):
                continue
            header = header_of(sheet, first, last)
            fit = layout.fit(titles_of(header))
            if fit > best[0]:
                best = (fit, header)
    return best[1]


def _keys(sheet: Sheet, number: int) -> set[str]:
    return {key_of(" ".join(cell.split())) for cell in sheet.row(number) if isinstance(cell, str)}


def titles_of(header: Header) -> dict[int, str]:
    """The titles of a header in one line each, by the index of their column."""
    return {index: " / ".join(parts) for index, parts in header.titles.items() if any(parts)}


def spoken_of(titles: Mapping[int, str], layout: Layout | None, told: Corrections) -> dict[int, MappedColumn]:
    """The columns about which a person has spoken, by index: what is said now outranks what was confirmed before."""
    found: dict[int, MappedColumn] = {}
    if layout is not None:
        reason = Message(_CONFIRMED, day=show_date(layout.confirmed_on))
        for index, column in layout.placed(titles).items():
            found[index] = MappedColumn(index, titles[index], column.target, 1.0, (reason,))
    for index, target in told.targets:
        found = {at: one for at, one in found.items() if target is None or one.target != target}
        found[index] = MappedColumn(index, titles.get(index, ""), target, 1.0, (Message(_TOLD),))
    return found


def with_constants(facts: tuple[Fact, ...], layout: Layout | None, told: Corrections) -> tuple[Fact, ...]:
    """The facts of a table with what a person says for all of it.

    What is said now replaces what the sheet says; what was confirmed for an earlier file holds only where this one
    says nothing itself. A fact that comes from no cell stands at row 0.
    """
    found = {fact.key: fact for fact in facts}
    if layout is not None:
        reason = Message(NOT_IN_FILE, day=show_date(layout.confirmed_on))
        for key, text in layout.constants:
            found.setdefault(key, Fact(key, text, 0, 0, reason))
    for key, text in told.constants:
        found.pop(key, None)
        if text:
            found[key] = Fact(key, text, 0, 0, Message(_TOLD))
    return tuple(found.values())


def use_of(layout: Layout | None, titles: Mapping[int, str]) -> LayoutUsed | None:
    """What is said of a layout that was used."""
    if layout is None:
        return None
    return LayoutUsed(layout.fingerprint, layout.name, layout.confirmed_on, layout.gone(titles))


def layout_of(table: RecognisedTable, name: str, day: str) -> Layout:
    """What a person confirms by taking a table in as it is understood on a day (ISO).

    Facts that come from no cell are remembered with it, except those that are true of one file only.
    """
    columns = tuple(LayoutColumn(column.title, column.target) for column in table.columns if column.title)
    constants = tuple(
        (fact.key, as_text(fact.text)) for fact in table.facts if not fact.row and fact.key not in PASSING
    )
    depth = table.header_rows[-1] - table.header_rows[0] + 1
    return Layout(table.kind, columns, name, table.sheet, depth, constants, day)
