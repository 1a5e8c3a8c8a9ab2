"""The decisions about the doubtful rows of a review, one by one and for several at once, and the numbers they make."""

from collections import Counter
from collections.abc import Iterable

from desktop.operations.imports.deciding import Decision, DecisionKind, Decisions
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.review.lines import TONES

_TONES = {"another": "new", "same": "update", "drop": "same"}


class DecisionBook:
    """What was decided about the doubtful rows of one plan; `doubtful` are their numbers in the order of the file."""

    def __init__(self) -> None:
        self.taken: dict[int, Decision] = {}
        self.doubtful: list[int] = []
        self._planned: Planned | None = None
        self._tones: Counter[str] = Counter()

    def show_plan(self, planned: Planned, keep: bool) -> None:
        """Go over to another plan; with `keep` what was decided holds where the row may still be what it was."""
        self._planned = planned
        self._tones = Counter(TONES[row.verdict] for row in planned.plan.rows)
        self.doubtful = [row.typed.row for row in planned.plan.rows if row.verdict == "doubtful"]
        known = {row.typed.row: row.known for row in planned.plan.rows if row.typed.row in self.taken}
        doubtful = set(self.doubtful)
        self.taken = {
            row: one
            for row, one in self.taken.items()
            if keep and row in doubtful
            if one.kind != "same" or one.record in [each.record for each in known[row]]
        }

    def decide(self, row: int, decision: Decision | None) -> None:
        """Take a decision about a row, or take it back."""
        self.taken.pop(row, None)
        if decision is not None:
            self.taken[row] = decision

    def decide_all(self, rows: Iterable[int], kind: DecisionKind | None) -> int:
        """Decide all doubtful rows among some where that is possible; returns how many.

        "The same" is the likeliest record of each; a row that lacks something can't be another one.
        """
        assert self._planned is not None
        wanted = set(rows).intersection(self.doubtful)
        count = 0
        for row in self._planned.plan.rows:
            if row.typed.row not in wanted:
                continue
            errors = any(one.severity == "error" for one in row.typed.problems)
            if kind is None or kind == "drop":
                self.decide(row.typed.row, Decision(kind) if kind else None)
            elif kind == "same" and row.known:
                self.decide(row.typed.row, Decision("same", row.known[0].record))
            elif kind == "another" and not errors:
                self.decide(row.typed.row, Decision("another"))
            else:
                continue
            count += 1
        return count

    def open_among(self, rows: Iterable[int]) -> int:
        """How many of some rows are doubtful."""
        return len(set(rows).intersection(self.doubtful))

    def next_to(self, row: int, by: int, open_only: bool) -> int | None:
        """The next or previous doubtful row, round the end; `open_only` passes over those decided. None for none."""
        waiting = [one for one in self.doubtful if one not in self.taken] if open_only else self.doubtful
        after = [one for one in waiting if (one > row if by > 0 else one < row)]
        found = after or waiting
        return found[0 if by > 0 else -1] if found else None

    def counts(self) -> dict[str, int]:
        """How many rows there are of each tone, decided ones where the decision puts them."""
        found = Counter(self._tones)
        for decision in self.taken.values():
            found["doubt"] -= 1
            found[_TONES[decision.kind]] += 1
        return {tone: count for tone, count in found.items() if count}

    def as_taken(self) -> Decisions:
        """The decisions as they are now."""
        return dict(self.taken)
