"""What a person decides about a row that the import was in doubt of."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

DecisionKind = Literal["same", "another", "drop"]


@dataclass(frozen=True)
class Decision:
    """The row is about the same person as `record`, about another one, or is left out for good.

    `record` is the id of a person, or `row:12` for whoever row 12 of the same file is about.
    """

    kind: DecisionKind
    record: str = ""


Decisions = Mapping[int, Decision]
"""Decisions by the number of the row; rows that are not in it go on waiting."""

NOTHING_DECIDED: Decisions = MappingProxyType({})


def outcome_of(decision: Decision) -> str:
    """A decision as it is kept with the row that had waited."""
    return json.dumps({"decision": decision.kind, "record": decision.record})


def decision_of(outcome: str) -> Decision:
    """The decision that was kept with a row."""
    kept = json.loads(outcome)
    return Decision(kept["decision"], kept["record"])
