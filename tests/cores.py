"""Which runs of the tests are worth sharing among the cores of the machine: each core first loads everything anew."""

from collections.abc import Iterable
from pathlib import Path

FEW = 20
"""Files of tests up to which one core alone is done before the others would have begun."""


def worth_sharing(named: Iterable[str]) -> bool:
    """Whether more files than a few are to be run; `named` are the folders, files and tests that pytest was given."""
    files: set[Path] = set()
    for words in named:
        place = Path(words.partition("::")[0])
        files.update(place.rglob("test_*.py") if place.is_dir() else [place])
    return len(files) > FEW
