"""Finds the data files of the application from a checkout, an installed wheel or a frozen build."""

import sys
from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """The folder `resources`, wherever this copy of the application keeps it.

    Raises FileNotFoundError when no copy is complete, which only a broken installation can cause.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    here = Path(__file__).resolve().parent
    candidates = [Path(frozen) / "resources"] if frozen else [here.parent / "resources", here / "resources"]
    for candidate in candidates:
        if (candidate / "geography" / "admin_units.csv").is_file():
            return candidate
    raise FileNotFoundError(f"resources not found in {', '.join(map(str, candidates))}")


def resource(*parts: str) -> Path:
    """The path of one data file, given its parts below `resources`."""
    return resources_folder().joinpath(*parts)
