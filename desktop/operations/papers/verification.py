"""The verification sheet: a village's identified children, to be confirmed there one by one and signed for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop.domain.around import Around
from desktop.domain.dates import show_date
from desktop.domain.fields import Record
from desktop.domain.language import N_, Message, translate
from desktop.domain.people import age_of, full_name_of
from desktop.domain.problems import AppError
from desktop.operations.papers.paper import (
    Block,
    NewPage,
    Paper,
    PaperColumn,
    Rows,
    Signatures,
    about_sensitive,
    heading_of,
)
from desktop.operations.session import Session
from desktop.storage.conditions import begins, equals, every, opposite

SIGN = (N_("Village chief"), N_("Social affairs officer of the village"), N_("Friend of the Family"), N_("Sector"))
PUT_FORWARD, HIGH = 4, 28.0
"""Empty lines for children who are not on the list and are put forward; the height of a line to write in, 7 mm."""
MOST = 1_000_000
"""Identifications: more than any district has."""


def verification_paper(session: Session, place: str, language: str, sensitive: bool) -> Paper:
    """A sheet for every village below a place that has identified children, each on a page of its own.

    The main vulnerability stands on it only if sensitive details are asked for. Raises AppError where nobody is
    identified there.
    """
    around = session.around(language)
    villages = _children(session, place)
    if not villages:
        raise AppError(N_("No child is identified in {place}: there is nothing to verify."), place=_name(around, place))
    count = sum(map(len, villages.values()))
    second = Message(N_("{count} identified child", "{count} identified children"), count=count).text(language)
    title = translate(N_("Verification sheet"), language)
    heading = heading_of(session, f"{title}: {_name(around, place)}", second, language)
    blocks: list[Block] = [about_sensitive(sensitive, language)]
    for number, (village, children) in enumerate(sorted(villages.items())):
        blocks += [NewPage()] if number else []
        blocks += _sheet(around, village, [_cells(session, around, one, sensitive) for one in children], sensitive)
    what = Message(N_("Verification sheet: {place}"), place=_name(around, place))
    return Paper(heading, tuple(blocks), language, what, count, wide=True)


def _name(around: Around, place: str) -> str:
    return around.places.path(place, within=around.district)


def _children(session: Session, place: str) -> Mapping[str, Sequence[Record]]:
    """Every child below a place with an identification that no level has rejected, by village and name; of each the
    latest of these stands under `identification`.
    """
    asked = every(opposite(equals("stage", "REJECT")), begins("person.village", place))
    latest = {str(one["person"]): one for one in session.file.first("identifications", asked, ("identified_on",), MOST)}
    found: dict[str, list[Any]] = {}
    for person in session.file.records("people", latest):
        if not person.get("removed"):
            told = {**person, "identification": latest[str(person["id"])]}
            found.setdefault(str(person["village"]), []).append(told)
    return {village: sorted(some, key=_by_name) for village, some in found.items()}


def _by_name(person: Mapping[str, Any]) -> str:
    return f"{person.get('family_name')} {person.get('other_names')}".casefold()


def _cells(session: Session, around: Around, child: Mapping[str, Any], sensitive: bool) -> tuple[str, ...]:
    """What is known of a child, so that the village knows who is meant."""
    identification, home = child["identification"], child.get("household")
    seen = str(identification.get("last_verified_on") or "")
    main = str(identification.get("primary_criterion") or "")
    criterion = around.codelists["vulnerability"].short_label(main, around.language) if main else ""
    age = age_of(child, around)
    return (
        str(child.get("code") or ""),
        str(full_name_of(child, around) or ""),
        str(child.get("sex") or ""),
        "" if age is None else str(age),
        session.title("households", str(home)) if home else str(child.get("caregiver_name") or ""),
        *([criterion] if sensitive else []),
        show_date(seen) if seen else "",
    )


def _sheet(around: Around, village: str, rows: Sequence[tuple[str, ...]], sensitive: bool) -> Iterator[Block]:
    """The list to be gone through, lines for those who are missing on it, and who signs."""
    language = around.language
    known = (
        (N_("No."), 0.4), (N_("Child code"), 1.2), (N_("Full names"), 1.8), (N_("Sex"), 0.4), (N_("Age"), 0.4),
        (N_("Household"), 1.5), *([(N_("Main vulnerability"), 1.3)] if sensitive else []), (N_("Last verified"), 0.8),
    )  # fmt: skip
    to_fill = ((N_("Confirmed"), 0.8), (N_("Not confirmed: why"), 1.8))
    columns = tuple(PaperColumn(translate(title, language), share) for title, share in (*known, *to_fill))
    numbered = [(str(number), *cells, "", "") for number, cells in enumerate(rows, 1)]
    yield Rows(_name(around, village), columns, numbered, HIGH)
    asked = (*known[:1], *known[2:6], (N_("Why"), 3.0))
    missing = tuple(PaperColumn(translate(title, language), share) for title, share in asked)
    lines = [("",) * len(missing)] * PUT_FORWARD
    yield Rows(translate(N_("Put forward by the village, not on the list"), language), missing, lines, HIGH)
    yield Signatures(tuple(translate(one, language) for one in SIGN))
