"""Invented names for people who do not exist."""

import csv
from dataclasses import dataclass
from functools import cache
from random import Random

from desktop.resources import resource

MARK = "(invented)"
"""Said in the source of every invented record, so that nobody can take it for a real child."""


@dataclass(frozen=True)
class Names:
    """The names that invented people are made of: Kinyarwanda family names and given names."""

    family: tuple[str, ...]
    given: tuple[str, ...]


@cache
def known_names() -> Names:
    """The shipped names, read once."""
    with resource("names", "names.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["name"], row["kind"]) for row in csv.DictReader(file)]
    return Names(
        tuple(name for name, kind in rows if kind != "given"), tuple(name for name, kind in rows if kind == "given")
    )


def invent_name(random: Random) -> tuple[str, str]:
    """A family name and another name."""
    names = known_names()
    return random.choice(names.family), random.choice(names.given)
