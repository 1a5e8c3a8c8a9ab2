"""What speaks for two being one; apart from the verdicts, because the window shows it long before any workbook."""

from dataclasses import dataclass

from desktop.domain.language import Message


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a row being about a record, or against it; `strength` is 0 (open) to 3."""

    message: Message
    strength: int
    favours: bool
