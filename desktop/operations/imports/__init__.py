"""Taking a workbook in: read, compared with the register, judged row by row, accepted as one change."""

from desktop.operations.imports.accepting import ImportDone, accept_import, what_would_happen
from desktop.operations.imports.planning import Planned, prepare_import
from desktop.operations.imports.reading import ImportFile, read_file

__all__ = [
    "ImportDone",
    "ImportFile",
    "Planned",
    "accept_import",
    "prepare_import",
    "read_file",
    "what_would_happen",
]
