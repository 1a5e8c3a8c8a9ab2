"""Checks a register: the file page by page, the journal change by change, the anchor beside it."""

from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.session import Session
from desktop.registers import REGISTERS


@dataclass(frozen=True)
class CheckResult:
    """What a check found; sound when there are no findings."""

    findings: tuple[Message, ...]
    records: int
    changes: int

    @property
    def sound(self) -> bool:
        """Whether everything is as it was written."""
        return not self.findings

    def said(self) -> tuple[Message, ...]:
        """The result in sentences."""
        if self.findings:
            return self.findings
        return (
            Message(
                N_("The register is sound: {records}, {changes}, nothing altered."),
                records=Message(N_("{count} record", "{count} records"), count=self.records),
                changes=Message(N_("{count} change", "{count} changes"), count=self.changes),
            ),
        )


def check_register(session: Session) -> CheckResult:
    """Read everything and compare it with what was written; nothing is changed."""
    try:
        session.file.check_file()
    except AppError as error:
        # Nothing more can be told of a file that can't be read through.
        return CheckResult((error.message,), 0, session.file.sequence)
    findings: list[Message] = []
    if session.file.problem is not None:
        findings.append(session.file.problem.message)
    altered = session.file.altered_change()
    if altered is not None:
        said = N_(
            "The journal was altered outside Igitabo: change {number} is not as it was written. Restore a backup."
        )
        findings.append(Message(said, number=altered))
    records = sum(session.file.count(declared.key) for declared in REGISTERS)
    return CheckResult(tuple(findings), records, session.file.sequence)
