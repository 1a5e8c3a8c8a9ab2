"""What stands above the page of a child: the chain so far, the criteria, what was given, the last two assessments."""

from dataclasses import dataclass

from desktop.domain.fields import Record, Value
from desktop.operations.children import served_domains
from desktop.operations.session import Session
from desktop.operations.stages import APPROVED, CHAIN, REJECTED, RETURNED
from desktop.storage.conditions import equals

FACTORS = ("f1a", "f1b", "f2a", "f2b", "f3a", "f3b", "f4a", "f4b", "f5a", "f5b", "f6a", "f6b")
SHOWN_LEVELS = CHAIN[:4]
"""Shown of every child; the national agency stands behind them once the district has approved."""


@dataclass(frozen=True)
class Step:
    """One level of the chain: what it decided last ("" while open), on which ISO day, in which record."""

    level: str
    decision: str = ""
    day: str = ""
    record: str = ""

    @property
    def state(self) -> str:
        """done, rejected, returned (to be decided again) or open."""
        return {APPROVED: "done", REJECTED: "rejected", RETURNED: "returned"}.get(self.decision, "open")


@dataclass(frozen=True)
class Scores:
    """One assessment by the Child Status Index: 1 very bad to 4 good by factor, without those not scored."""

    day: str
    by_factor: tuple[tuple[str, int], ...]

    def of(self, factor: str) -> int | None:
        """The score of a factor, None where it was not given."""
        return dict(self.by_factor).get(factor)


@dataclass(frozen=True)
class Given:
    """One service that the child was given: ISO day, code of the service, name of the partner."""

    day: str
    service: str
    partner: str = ""


@dataclass(frozen=True)
class ChildSummary:
    """The summary of a child; `identification` is the id of the latest one, "" where there is none.

    `served` are the domains in which something was given this quarter or the last.
    """

    identification: str = ""
    steps: tuple[Step, ...] = ()
    criteria: tuple[str, ...] = ()
    at_risk: bool = False
    scores: tuple[Scores, ...] = ()
    given: tuple[Given, ...] = ()
    served: frozenset[str] = frozenset()

    def worse(self) -> tuple[str, ...]:
        """The factors in which the child is worse off now than before."""
        if len(self.scores) < 2:
            return ()
        now, before = self.scores[0], self.scores[1]
        return tuple(one for one in FACTORS if (now.of(one) or 9) < (before.of(one) or 0))

    def must_be_referred(self) -> bool:
        """Whether abuse or exploitation (3A) is scored bad or very bad: a referral is required then."""
        return bool(self.scores) and (self.scores[0].of("f3a") or 9) <= 2

    def act_now(self) -> tuple[str, ...]:
        """The factors that are very bad now."""
        return tuple(one for one in FACTORS if self.scores and self.scores[0].of(one) == 1)


def child_summary(session: Session, person: str) -> ChildSummary:
    """Everything that stands above the page of a child, read at once."""
    own = equals("person", person)
    latest = session.file.first("identifications", own, ("-identified_on",), 1)
    assessments = session.file.first("assessments", own, ("-assessed_on",), 2)
    services = session.file.first("services", own, ("-given_on",), 5)
    given = tuple(Given(str(one.get("given_on")), str(one.get("service")), _partner(session, one)) for one in services)
    scores = tuple(Scores(str(one.get("assessed_on")), _scores(one)) for one in assessments)
    served = served_domains(session, [person]).get(person, frozenset())
    if not latest:
        return ChildSummary(scores=scores, given=given, served=served)
    identification = latest[0]
    criteria = identification.get("criteria")
    return ChildSummary(
        str(identification["id"]),
        _steps(session, str(identification["id"])),
        _first(criteria if isinstance(criteria, tuple) else (), identification.get("primary_criterion")),
        identification.get("immediate_risk") == "yes",
        scores,
        given,
        served,
    )


def _first(criteria: tuple[str, ...], main: Value) -> tuple[str, ...]:
    """The criteria, the main one before the others."""
    return tuple(sorted(criteria, key=lambda code: code != main))


def _steps(session: Session, identification: str) -> tuple[Step, ...]:
    decisions = session.file.first("decisions", equals("identification", identification), ("decided_on",), 100)
    last = {str(one["level"]): one for one in decisions}
    steps = [_step(level, last.get(level)) for level in CHAIN]
    shown = len(SHOWN_LEVELS)
    further = steps[-1].decision or steps[shown - 1].state == "done"
    return tuple(steps if further else steps[:shown])


def _step(level: str, decision: Record | None) -> Step:
    if decision is None:
        return Step(level)
    return Step(level, str(decision["decision"]), str(decision.get("decided_on") or ""), str(decision["id"]))


def _scores(record: Record) -> tuple[tuple[str, int], ...]:
    return tuple((factor, int(str(record[factor]))) for factor in FACTORS if record.get(factor))


def _partner(session: Session, service: Record) -> str:
    return session.title("partners", str(service["partner"])) if service.get("partner") else ""
