"""The children: their list with stage, criterion and domains served, and the page of each child."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from desktop.domain.language import N_
from desktop.domain.people import age_of
from desktop.gui.desk import Desk
from desktop.gui.pages.child.block import ChildBlock
from desktop.gui.pages.child.order import FIRST, LAST, SAID, over_of
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.parts.filters import Choice
from desktop.gui.parts.marks import SERVED_ORDER
from desktop.gui.records.reading import Blocks
from desktop.gui.settings import Settings
from desktop.gui.tables.columns import Column, Row, Surroundings
from desktop.gui.work import Manner
from desktop.operations.children import count_stages, tell_of_children, with_stage
from desktop.storage.conditions import Where

CHOICES = (
    Choice("all", N_("All")),
    Choice("VILLAGE", N_("Village")),
    Choice("CELL", N_("Cell")),
    Choice("SECTOR", N_("Sector")),
    Choice("DISTRICT", N_("District")),
    Choice("REJECT", N_("Rejected")),
)


class ChildrenPage(RegisterPage):
    """The list of children as an officer reads it: who, how old, where, why, how far, what was given."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk, settings, "people", "children", enrich=tell_of_children)

    whole = "people/page"

    def blocks(self) -> Blocks:
        """The chain, the criteria and what must be acted on stand above the facts, what was given and scored below."""
        return Blocks(
            blocks=lambda page: [ChildBlock(self.desk, page, self.panel.add)],
            fields=SAID,
            last=LAST,
            first=FIRST,
            over=lambda page: over_of(self.desk, page),
        )

    def columns(self, desk: Surroundings) -> list[Column]:
        """Six columns that tell a child, and every declared field to be chosen beside them."""
        declared = super().columns(desk)
        say_criterion = partial(_criterion, desk)
        criterion = Column("criterion", N_("Main vulnerability"), show=say_criterion, width=150, sortable=False)
        own = [
            Column("family_name", N_("Name"), show=_name, paint="name", width=150, wide=True),
            Column("birth", N_("Sex, age"), show=partial(_sex_age, desk), width=74),
            Column("village", N_("Sector, cell"), show=partial(_place, desk), paint="pair", width=150),
            replace(criterion, sensitive=True),
            Column("reached", N_("Stage"), show=partial(_stage, desk), paint="stage", width=112, sortable=False),
            Column("served", N_("Served"), show=partial(_served, desk), paint="served", width=78, sortable=False),
        ]
        return declared_beside(own, declared)

    def choices(self) -> Sequence[tuple[Choice, Where | None]]:
        """All children, and those at each stage of the chain."""
        return [(choice, None if choice.key == "all" else with_stage(choice.key)) for choice in CHOICES]

    def counts(self) -> None:
        """How many there are at each stage."""
        if self.bar:
            manner = Manner(lane=f"stages {id(self)}", yielding=True)
            self.desk.ask(count_stages, then=self.bar.show_counts, manner=manner)


def _name(row: Row) -> str:
    return f"{row.get('family_name') or ''} {row.get('other_names') or ''}".strip()


def _sex_age(desk: Surroundings, row: Row) -> str:
    age = age_of(row, desk.around)
    return " · ".join(str(one) for one in (row.get("sex"), age) if one not in (None, ""))


def _place(desk: Surroundings, row: Row) -> str:
    places, code = desk.around.places, str(row.get("village") or "")
    names = [place.name for length in (4, 6) if len(code) >= length and (place := places.get(code[:length]))]
    return "\n".join(names)


def _criterion(desk: Surroundings, row: Row) -> str:
    code = row.get("criterion")
    return desk.around.codelists["vulnerability"].short_label(code, desk.around.language) if code else ""


def _stage(desk: Surroundings, row: Row) -> str:
    code = row.get("stage")
    return desk.around.codelists["ident_status"].short_label(code, desk.around.language) if code else ""


def _served(desk: Surroundings, row: Row) -> str:
    known, received = desk.around.codelists["service_domain"], row.get("served") or ()
    return ", ".join(known.label(code, desk.around.language) for code in SERVED_ORDER if code in received)


def declared_beside(own: Sequence[Column], declared: Sequence[Column]) -> list[Column]:
    """The columns of a page's own, and those of the declaration beside them, hidden until they are chosen."""
    known = {column.key for column in own}
    return [*own, *(replace(column, hidden=True, wide=False) for column in declared if column.key not in known)]
