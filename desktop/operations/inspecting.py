"""Says what a workbook holds, without a register: which table, which columns, how many rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.language import N_, Message
from desktop.exchange.inspection import inspect_json
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.targets.kinds import ALL_KINDS

_ANSWERED = ("ok", "needs_choice")
_TITLES: Mapping[str, str] = {one.key: one.title for one in ALL_KINDS}
_OTHER = N_("a table that the register does not take in")


@dataclass(frozen=True)
class Inspected:
    """What was found in a workbook, as `inspect_json` answers it."""

    file: str
    answer: Mapping[str, Any]

    @property
    def found(self) -> bool:
        """Whether a table was found, even if a question remains."""
        return self.answer["status"] in _ANSWERED

    def as_json(self) -> dict[str, Any]:
        """The answer as programs read it."""
        return dict(self.answer)

    def said(self) -> tuple[str, ...]:
        """What was found in sentences: what is open or wrong, the table, each column understood, what else was met."""
        message = str(self.answer["message"])
        said = (message,) if message else ()
        table = (str(one) for one in self._table()) if self.found else ()
        return (*said, *table, *self.answer.get("notes", ()))

    def _table(self) -> tuple[Message, ...]:
        titles = self.answer["titles"]
        kind = _TITLES.get(self.answer["list"], _OTHER)
        return (
            Message(
                N_(
                    "{file}, sheet “{sheet}”: {kind}; {count} row, the first is row {first}.",
                    "{file}, sheet “{sheet}”: {kind}; {count} rows, the first is row {first}.",
                ),
                file=self.file,
                sheet=self.answer["sheet"],
                kind=Message(kind),
                count=self.answer["n_rows"],
                first=self.answer["first_data_row"],
            ),
            *(
                Message(N_("“{title}” is understood as {target}."), title=titles[index], target=target)
                for index, target in self.answer["targets"].items()
            ),
        )


def inspect_workbook(
    path: Path, sheet: str | None = None, password: str | None = None, knowledge: Knowledge | None = None
) -> Inspected:
    """Look into a workbook, with what a register knows beforehand; never raises for the file's fault, which is then in
    the answer.
    """
    return Inspected(path.name, inspect_json(str(path), sheet, password, knowledge))
