"""The registers of the office: each is declared once, in a file of its own, and everything else follows from it.

A new register is one file here and one word below. Its fields are laid out by hand, title, help and other headings on
lines of their own: hence `fmt: off` in those files.
"""

from importlib import import_module

from desktop.domain.register import Register


def _declared_in(name: str) -> type[Register]:
    """The register that the file of that name declares."""
    module = import_module(f"{__name__}.{name}")
    return next(one for one in vars(module).values() if isinstance(one, type) and one.__module__ == module.__name__)


REGISTERS: tuple[type[Register], ...] = tuple(
    _declared_in(name)
    for name in (
        *("people", "identity_papers", "households", "memberships", "identifications", "decisions"),
        *("partners", "activities", "progress", "services", "commitments", "documents", "field_visits"),
        *("assessments", "referrals", "exits", "benchmark_checks", "consents"),
        *("institutions", "stays", "placements", "visits"),
        *("bodies", "meetings", "recommendations", "actions"),
        *("volunteers", "volunteer_months", "indicators", "indicator_values"),
    )
)
"""Every register, in the order of the sidebar and of exports."""

_BY_KEY = {one.key: one for one in REGISTERS}


def register(key: str) -> type[Register]:
    """The register with a key; raises KeyError for a key that no register has."""
    return _BY_KEY[key]
