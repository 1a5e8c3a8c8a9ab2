"""The drop-down filters over a list: which a register declares or suggests, and what their answers ask of the file.

This is the one place where answers are worked out that no field keeps: bands of age, served this quarter, a sector.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.age_bands import BANDS, AgeBand, ages_at
from desktop.domain.around import Around
from desktop.domain.calendar import FiscalYear as Year
from desktop.domain.calendar import quarter_of
from desktop.domain.fields import (
    Choice,
    Choices,
    Date,
    Derived,
    Field,
    FiscalYear,
    Link,
    Place,
    Places,
    Quarter,
)
from desktop.domain.language import N_
from desktop.domain.people import age_of
from desktop.domain.register import Register, Told, View
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.conditions import (
    Where,
    among,
    begins,
    between,
    contains,
    either,
    empty,
    every,
    has,
    having,
    one_of,
    opposite,
)

_MANY = 5000
"""Records from which on it is quicker to look at all of a list than to fetch each by an index."""
REST = "-"
"""The answer that asks for what no other answer finds: nothing is known, or it is no sector of the district."""
SHOWN = 4
"""How many filters stand over a list that does not name its own."""
AGES = (
    *BANDS,
    *(AgeBand(f"{a}_{b}", f"{a}–{b}", a, b) for a, b in ((21, 34), (35, 59))),
    AgeBand("60", "60+", 60, 150),
)
"""The bands of the reports on children, and those of adults above them."""
BORN = "birth"
NOT = "not "
QUARTER, LAST_QUARTER, YEAR, LAST_YEAR = "quarter", "last quarter", "year", "last year"
SPANS = {
    QUARTER: N_("This quarter"),
    LAST_QUARTER: N_("Last quarter"),
    YEAR: N_("This fiscal year"),
    LAST_YEAR: N_("Last fiscal year"),
}
WITHOUT = {
    f"{NOT}{QUARTER}": N_("Not this quarter"),
    f"{NOT}{YEAR}": N_("Not this fiscal year"),
    REST: N_("Never"),
}
"""What can be asked of days that other records tell of: a child that was not served has no service to be found by."""


@dataclass(frozen=True)
class Narrowing:
    """One filter: `register` and `field` are where it looks, `link` leads from there to the list (itself if empty)."""

    key: str
    title: str
    register: str
    field: Field
    link: str = ""


def narrowings(declared: type[Register], view: View | None = None) -> tuple[Narrowing, ...]:
    """The filters that stand over a list: those it names, otherwise the first that its columns suggest."""
    named = (view.narrowed_by if view else ()) or declared.narrowed_by
    if named:
        return tuple(_narrowing(declared, one) for one in named)
    columns = (view.columns if view and view.columns else None) or declared.columns
    return tuple(one for name in columns if (one := _suggested(declared, name)))[:SHOWN]


def further_narrowings(declared: type[Register], view: View | None = None) -> tuple[Narrowing, ...]:
    """The filters that can be had beside them: every other field whose answers can be listed."""
    shown = {one.key for one in narrowings(declared, view)} | {name for name, _ in (view.where if view else ())}
    return tuple(one for name in declared.fields if name not in shown and (one := _suggested(declared, name)))


def _narrowing(declared: type[Register], named: str | Told) -> Narrowing:
    if isinstance(named, Told):
        field = register(named.register).fields[named.field]
        return Narrowing(f"{named.register}.{named.field}", named.title, named.register, field, named.link)
    field = declared.fields[named]
    at_home = isinstance(field, Place) and field.exact
    return Narrowing(named, N_("Sector") if at_home else field.title, declared.key, field)


def _suggested(declared: type[Register], name: str) -> Narrowing | None:
    field = declared.fields[name]
    listed = isinstance(field, (Choice, Place, Date, FiscalYear, Quarter)) or is_age(field)
    few = isinstance(field, Link) and register(field.register).is_few
    return _narrowing(declared, name) if listed or few else None


def is_age(field: Field) -> bool:
    """Whether a field is the age that follows from a date of birth."""
    return isinstance(field, Derived) and field.derive is age_of


def narrowed_where(
    session: Session, declared: type[Register], view: View | None, chosen: Sequence[tuple[str, Sequence[str]]]
) -> Where | None:
    """What the chosen answers come to: one of each filter's, of all filters; None where nothing is chosen.

    A filter or an answer that is not known, such as one of an older view, asks for nothing.
    """
    known = {one.key: one for one in (*narrowings(declared, view), *further_narrowings(declared, view))}
    asked = [(known[key], codes) for key, codes in chosen if codes and key in known]
    found = [either(*(answer_where(session, one, code) for code in codes)) for one, codes in asked]
    return every(*found) if found else None


def answer_where(session: Session, narrowing: Narrowing, code: str) -> Where:
    """The condition behind one answer of a filter."""
    if not narrowing.link:
        return _own_where(session, narrowing, code)
    told = (narrowing.register, narrowing.link)
    if code == REST:
        return opposite(having(*told))
    asked = having(*told, _own_where(session, narrowing, code.removeprefix(NOT)))
    return opposite(asked) if code.startswith(NOT) else asked


def _own_where(session: Session, narrowing: Narrowing, code: str) -> Where:
    field, around = narrowing.field, session.around()
    if is_age(field):
        return _of_age(session, narrowing.register, code)
    if isinstance(field, Place):
        sectors = sectors_of(around) if code == REST else [code]
        inside = either(*(_in_sector(field, sector, around) for sector in sectors))
        return opposite(inside) if code == REST else inside
    if code == REST:
        return empty(field.name)
    kinds: Mapping[type[Field], Callable[[], Where]] = {
        Choices: lambda: has(field.name, code),
        Date: lambda: between(field.name, *span(code, around)),
        FiscalYear: lambda: one_of(field.name, [int(code)] if code.isdigit() else []),
    }
    made = kinds.get(type(field))
    return made() if made else one_of(field.name, [code])


def sectors_of(around: Around) -> list[str]:
    """The codes of the sectors of the district, by their names."""
    return [place.code for place in around.places.children(around.district)] if around.district else []


def _in_sector(field: Place, sector: str, around: Around) -> Where:
    """Something in a sector; what is done in several places is in each, and everywhere if in the whole district."""
    if isinstance(field, Places):
        return either(contains(field.name, f'"{sector}'), has(field.name, around.district))
    return begins(field.name, sector)


def _of_age(session: Session, key: str, code: str) -> Where:
    """Births of that age today. An age given on a day and a birth known to the year count from their middle, as in
    every report: so the births that are kept are asked, and not the calendar.
    """
    if code == REST:
        return empty(BORN)
    band = next((one for one in AGES if one.key == code), None)
    if band is None:
        return either()
    age, year = ages_at(session.today), session.today.year
    near = between(BORN, str(year - band.highest - 2), f"{year - band.lowest + 1}~~")
    # Those taken out of the lists are counted too, so that the index on births alone answers.
    born = session.file.values(key, BORN, near, removed=None)
    fitting = {str(value): n for value, n in born.items() if band.lowest <= _known(age(str(value))) <= band.highest}
    return (among if sum(fitting.values()) > _MANY else one_of)(BORN, fitting)


def _known(age: int | None) -> int:
    return -1 if age is None else age


def span(code: str, around: Around) -> tuple[str, str]:
    """The first and the last ISO day of a quarter or fiscal year named by its distance from today; none for others."""
    now = quarter_of(around.today)
    year = Year(now.start_year - (code == LAST_YEAR))
    if code in (QUARTER, LAST_QUARTER):
        quarter = now.shifted(-1 if code == LAST_QUARTER else 0)
        return quarter.start.isoformat(), quarter.end.isoformat()
    if code in (YEAR, LAST_YEAR):
        return f"{year.start_year}-07-01", f"{year.start_year + 1}-06-30"
    return "9999", "0000"
