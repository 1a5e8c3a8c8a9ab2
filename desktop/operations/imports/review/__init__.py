"""What a person sees of an import before anything is written: the file, its rows, and one row beside the register."""

from desktop.operations.imports.review.facts import FileShown, file_shown
from desktop.operations.imports.review.lines import LineShown, lines_shown, matching_rows
from desktop.operations.imports.review.shown import CandidateShown, RowShown, SideBySide
from desktop.operations.imports.review.sides import row_shown, waiting_shown

__all__ = [
    "CandidateShown",
    "FileShown",
    "LineShown",
    "RowShown",
    "SideBySide",
    "file_shown",
    "lines_shown",
    "matching_rows",
    "row_shown",
    "waiting_shown",
]
