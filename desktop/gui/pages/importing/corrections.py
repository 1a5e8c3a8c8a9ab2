"""What was corrected in a review, so that Ctrl+Z takes back the last correction before it reaches for the register."""

from collections.abc import Mapping

from desktop.exchange.reading.cells import as_text
from desktop.operations.imports import ImportFile

Texts = Mapping[int, Mapping[int, str | None]]
"""Texts of cells by row and column; None puts back what the sender wrote."""


class Corrections:
    """The corrections of one file, the last one first to go."""

    def __init__(self) -> None:
        self._digest = ""
        self._taken: list[Texts] = []
        self._asked: list[Texts | None] = []  # not made yet: what is taken back, None for a correction

    def __bool__(self) -> bool:
        return bool(self._taken)

    def show_file(self, file: ImportFile, writing: bool) -> None:
        """Go over to a file; corrections of another one, or of one that is written, can't be taken back any more."""
        if file.digest != self._digest or not writing:
            self._digest, self._taken, self._asked = file.digest, [], []

    def note(self, file: ImportFile, texts: Texts) -> None:
        """Remember what stood in some cells before they are corrected."""
        self._asked.append(None)
        self._taken.append(
            {
                row: {
                    column: as_text(file.sheet.cell(row, column)) if (row, column) in file.corrected else None
                    for column in cells
                }
                for row, cells in texts.items()
            }
        )

    def take_back(self) -> Texts | None:
        """What the cells of the last correction are to say again; None where there is none."""
        if not self._taken:
            return None
        self._asked.append(self._taken.pop())
        return self._asked[-1]

    def made(self) -> None:
        """Note that what was asked for first is done."""
        del self._asked[:1]

    def let_go(self) -> None:
        """Forget what was asked for and is not done: nothing became of it."""
        while self._asked:
            taken_back = self._asked.pop()
            if taken_back is not None:
                self._taken.append(taken_back)
            elif self._taken:
                self._taken.pop()
