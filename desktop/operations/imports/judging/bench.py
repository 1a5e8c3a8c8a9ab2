"""Who judges a list, by what its rows are about."""

from desktop.exchange.targets.kinds import kind
from desktop.operations.imports.judging.order import Docket, Judge
from desktop.operations.imports.judging.people import PeopleJudge
from desktop.operations.imports.judging.records import RecordsJudge
from desktop.operations.session import Session


def judge_of(session: Session, docket: Docket) -> Judge:
    """The judge of a docket, who knows the register as it is now."""
    if kind(docket.kind).about_people:
        return PeopleJudge(session, docket)
    return RecordsJudge(session, docket)
