"""The partners: their list with what they owe and whom they serve, and the page of each partner."""

from functools import partial

from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.pages.children import declared_beside
from desktop.gui.pages.obligations import ObligationsBlock
from desktop.gui.pages.partner_work import PartnerWorkBlock
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.records.reading import Blocks
from desktop.gui.settings import Settings
from desktop.gui.tables.columns import Column, Row, Surroundings
from desktop.operations.partners import OBLIGATION_WORDS, tell_of_partners


class PartnersPage(RegisterPage):
    """The list of partners as an officer reads it: who, what kind, what is owed, how many are served."""

    whole, opens_whole = "partners/page", True

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk, settings, "partners", enrich=tell_of_partners)

    def blocks(self) -> Blocks:
        """What the partner owes and what it has reached stand above its facts."""
        return Blocks(blocks=lambda page: [ObligationsBlock(self.desk, page), PartnerWorkBlock(self.desk, page)])

    def columns(self, desk: Surroundings) -> list[Column]:
        """Who, what is kept of what was promised, whom it serves, and every declared field to be chosen beside them."""
        declared = super().columns(desk)
        own = [
            Column("name", N_("Partner"), paint="name", width=220, wide=True),
            Column("kind", N_("Kind"), show=partial(_kind, desk), width=130),
            Column("kept", N_("Obligations kept"), show=_kept, paint="part", width=150, sortable=False),
            Column("missing", N_("Missing"), show=partial(_missing, desk), paint="muted", width=230, sortable=False),
            Column("beneficiaries", N_("Beneficiaries"), paint="number", width=110, sortable=False),
        ]
        return declared_beside(own, declared)


def _kind(desk: Surroundings, row: Row) -> str:
    around = desk.around
    return around.codelists["partner_kind"].short_label(str(row.get("kind")), around.language)


def _kept(row: Row) -> str:
    owed = row.get("obligations") or ()
    return f"{sum(one.state == 'done' for one in owed)}/{len(owed)}"


def _missing(desk: Surroundings, row: Row) -> str:
    missing = (one.key for one in row.get("obligations") or () if one.state != "done")
    return ", ".join(Message(OBLIGATION_WORDS[key]).text(desk.around.language) for key in missing)
