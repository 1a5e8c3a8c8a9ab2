"""What no row of a file says although all of them need it: a period, a partner, to be said once for all."""

from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.operations.imports.answering import PERIOD
from desktop.operations.imports.planning import Planned

_NO_PERIOD = N_("The file does not say when the services were given. Say the period for the whole file.")
_NO_PARTNER = N_("The file does not say who gave the services. Say the partner for the whole file.")


@dataclass(frozen=True)
class Lacking:
    """A fact of the whole file that is missing: its key among the facts of the mapping, the sentence, and whether rows
    can't go in without it.
    """

    key: str
    said: Message
    pressing: bool


def lacking(planned: Planned) -> tuple[Lacking, ...]:
    """What at least half of the rows lack, and one word for the whole file would give them."""
    table, found = planned.file.table, []
    problems = [one for row in planned.plan.rows for one in row.typed.problems if one.severity == "error"]
    rows = max(1, len(planned.plan.rows))
    undated = {one.row for one in problems if one.asks == PERIOD and one.target.startswith("service.")}
    if planned.file.given.period is None and len(undated) * 2 >= rows:
        found.append(Lacking("period", Message(_NO_PERIOD), pressing=True))
    gives = any(row.typed.services for row in planned.plan.rows)
    if gives and not planned.file.given.partner and table.column("service.partner") is None:
        found.append(Lacking("partner", Message(_NO_PARTNER), pressing=False))
    return tuple(found)
