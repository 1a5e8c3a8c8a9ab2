"""R1, the list of beneficiaries for a quarter: each child by name with its family, and one row per service it had."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.age_bands import ages_at
from desktop.domain.dates import PartialDate
from desktop.domain.language import N_
from desktop.reports.report import Cell, Column, Report

REPORT = Report(
    "ovc_list",
    "R1",
    N_("List of orphans and other vulnerable children"),
    (
        Column("number", N_("No"), "whole", width=6),
        Column("code", N_("Child code")),
        Column("name", N_("Full names"), width=26),
        Column("sex", N_("Sex"), width=7),
        Column("birth", N_("Date of birth"), "date", width=13),
        Column("age", N_("Age"), "whole", width=7),
        Column("father", N_("Father")),
        Column("mother", N_("Mother")),
        Column("head", N_("Head of household")),
        Column("head_identifier", N_("National identifier of the head"), width=19),
        Column("phone", N_("Phone"), width=14),
        Column("sector", N_("Sector"), width=14),
        Column("cell", N_("Cell"), width=14),
        Column("village", N_("Village"), width=16),
        Column("vulnerability", N_("Vulnerability"), width=28),
        Column("school", N_("School and level"), width=22),
        Column("service", N_("Service"), width=24),
        Column("domain", N_("Domain"), width=16),
        Column("quantity", N_("Quantity"), "decimal"),
        Column("value", N_("Value (RWF)"), "money", total=True, width=13),
        Column("date", N_("Date"), "date", width=12),
        Column("partner", N_("Partner"), width=20),
        Column("remarks", N_("Remarks"), width=24),
        Column("record", N_("Record number (do not change)"), width=34, hidden=True),
    ),
    personal=True,
    fixed=3,
)


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """One service that a child had in the quarter, in the words of the report's language; `day` is ISO."""

    service: str
    domain: str = ""
    quantity: float | None = None
    value: int | None = None
    day: str = ""
    partner: str = ""


@dataclass(frozen=True, slots=True)
class ListedChild:
    """A child as the list shows it, in the words of the report's language; "" where something is not known.

    `birth` is the stored date with its precision; identifiers and phones are text; `record` is the id in the register.
    """

    record: str
    code: str
    name: str
    sex: str
    birth: str = ""
    father: str = ""
    mother: str = ""
    head: str = ""
    head_identifier: str = ""
    phone: str = ""
    sector: str = ""
    cell: str = ""
    village: str = ""
    vulnerability: str = ""
    school: str = ""
    remarks: str = ""
    services: tuple[ServiceEntry, ...] = ()


_OWN = (
    *("code", "name", "sex", "father", "mother", "head", "head_identifier", "phone", "sector", "cell", "village"),
    *("vulnerability", "school", "remarks", "record"),
)


def rows_of(children: Iterable[ListedChild], day: date, language: str | None = None) -> Iterator[tuple[Cell, ...]]:
    """The rows of the list in the order of the children: one per service, one for a child without any.

    The number is that of the child, so that the last one says how many children there are. The age is that on
    `day`, the last of the quarter. A date of birth known to the day is a date, any other a text that says so.
    """
    age_of = ages_at(day)
    for number, child in enumerate(children, 1):
        values: dict[str, Cell] = {key: getattr(child, key) or None for key in _OWN}
        values |= {"number": number, "birth": _birth(child.birth, day, language), "age": age_of(child.birth)}
        if not child.services:
            yield REPORT.row(values)
        for entry in child.services:
            yield REPORT.row(
                values
                | {
                    "service": entry.service,
                    "domain": entry.domain,
                    "quantity": entry.quantity,
                    "value": entry.value,
                    "date": date.fromisoformat(entry.day) if entry.day else None,
                    "partner": entry.partner,
                }
            )


def _birth(stored: str, day: date, language: str | None) -> Cell:
    if not stored:
        return None
    known = PartialDate.parse(stored, day)
    return known.earliest if known.precision == "day" else known.show(language)
