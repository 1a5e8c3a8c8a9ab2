"""The households: their list with head and members, and the page of each household."""

from functools import partial

from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.pages.children import declared_beside
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.settings import Settings
from desktop.gui.tables.columns import Column, Row, Surroundings
from desktop.operations.households import tell_of_households


class HouseholdsPage(RegisterPage):
    """The list of households as an officer reads it: whose, where, how many live there."""

    whole, opens_whole = "households/page", True

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk, settings, "households", enrich=tell_of_households)

    def columns(self, desk: Surroundings) -> list[Column]:
        """Whose household, where, how many people, and every declared field to be chosen beside them."""
        own = [
            Column("head_name", N_("Head of household"), show=_head, paint="name", width=200, wide=True),
            Column("village", N_("Village"), show=partial(_place, desk), width=260),
            Column("members", N_("Members"), paint="number", width=90, sortable=False),
            Column("children", N_("Children"), paint="number", width=90, sortable=False),
            Column("head_phone", N_("Phone"), show=partial(self._phone, desk), width=120),
        ]
        return declared_beside(own, super().columns(desk))

    def _phone(self, desk: Surroundings, row: Row) -> str:
        return self.declared.fields["head_phone"].show(row.get("head_phone"), desk.around)


def _head(row: Row) -> str:
    return str(row.get("head_said") or "")


def _place(desk: Surroundings, row: Row) -> str:
    around = desk.around
    return around.places.path(str(row["village"]), within=around.district) if row.get("village") else ""
