"""What a row of an import looks like beside the register, whatever the row is about."""

from dataclasses import dataclass
from typing import Literal

from desktop.domain.language import Message
from desktop.exchange.evidence import Evidence
from desktop.exchange.verdicts import Reason, VerdictKey
from desktop.operations.imports.answering import Question

About = Literal["child", "person", "record"]


@dataclass(frozen=True)
class SideBySide:
    """One thing known of both: its title (a marked text), what the row tells and what is known, as shown.

    `agrees` is True or False where both are known, None where one side does not know.
    """

    title: str
    told: str
    known: str
    agrees: bool | None


@dataclass(frozen=True)
class CandidateShown:
    """What a row may be about; `record` as in `Decision`, `title` the name, `code` that of the register.

    `will` says what the decision "same" would change, empty where that is known only when it is done.
    """

    record: str
    title: str
    code: str
    sides: tuple[SideBySide, ...]
    evidence: tuple[Evidence, ...]
    will: tuple[Message, ...]


@dataclass(frozen=True)
class RowShown:
    """One row with everything that helps to decide about it.

    `told` is what the row says by itself, `reasons` what is to be said about its cells, `will` what happens as things
    stand, `if_new` what the decision "another" would do (empty where the row can't go in), `question` what is to be
    answered first; `about` whether it is about a child, an adult or another record, `register` the key of the register
    that it belongs to.
    """

    row: int
    verdict: VerdictKey
    name: str
    told: tuple[SideBySide, ...]
    reasons: tuple[Reason, ...]
    candidates: tuple[CandidateShown, ...] = ()
    will: tuple[Message, ...] = ()
    if_new: tuple[Message, ...] = ()
    question: Question | None = None
    file: str = ""
    about: About = "child"
    register: str = "people"
