"""What stands on a paper, in words of its own language, before anybody decides how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.calendar import quarter_of
from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.operations.session import Session


@dataclass(frozen=True)
class PaperColumn:
    """One column of a table: its title, its share of the width, and whether its numbers end at the right."""

    title: str
    share: float = 1.0
    right: bool = False


@dataclass(frozen=True)
class Facts:
    """Titles with their values below a heading."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Rows:
    """A table below a heading (empty for the only one of a paper): rows x columns of text.

    `high` is the least height of a row in pixels of 1/96 inch, for rows that are written in by hand.
    """

    title: str
    columns: tuple[PaperColumn, ...]
    rows: Sequence[tuple[str, ...]]
    high: float = 0


@dataclass(frozen=True)
class Share:
    """One bar: what it is about, its share from 0 to 1 (None where nothing is known), what is said beside it."""

    about: str
    share: float | None
    said: str


@dataclass(frozen=True)
class Shares:
    """Bars one below the other under a heading."""

    title: str
    bars: tuple[Share, ...]


@dataclass(frozen=True)
class Ring:
    """A ring drawn through as far as a share from 0 to 1, a word in its middle, and numbers with words beside it."""

    title: str
    share: float | None
    about: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Remark:
    """A sentence about the paper itself, such as what was left out."""

    text: str


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a page of its own."""


@dataclass(frozen=True)
class Signatures:
    """Who signs: a line for each, with room for name, date and stamp."""

    titles: tuple[str, ...]


Block = Facts | Rows | Shares | Ring | Remark | Signatures | NewPage


@dataclass(frozen=True)
class Heading:
    """The title block, and what stands at the foot of every page.

    `journal` is the sequence and first digits of the journal's head, the outside witness of when it was made.
    """

    title: str
    second: str
    office: str
    made: str
    journal: str


@dataclass(frozen=True)
class Paper:
    """A whole paper; `what` says in the journal what it was, `rows` how many records stand on it."""

    heading: Heading
    blocks: tuple[Block, ...]
    language: str
    what: Message
    rows: int
    wide: bool = False


LEFT_OUT = N_("Sensitive details (health, family, protection) are left out of this paper.")
WITH_SENSITIVE = N_("With sensitive details: keep it under lock, and give it to nobody who need not know.")


def heading_of(session: Session, title: str, second: str, language: str) -> Heading:
    """The title block of a paper made now; names stay as they are, everything else is in the language.

    Raises AppError while names are masked: a paper with masked names is of use to nobody.
    """
    session.refuse_masked()
    places = session.around(language).places
    place = places.get(str(session.settings.get("district", "")))
    district = Message(N_("{district} District"), district=place.name if place else "").text(language)
    office = " · ".join(one for one in (district, str(session.settings.get("office", ""))) if one)
    if session.settings.get("demonstration"):
        office = f"{office} · {Message(N_('demonstration, invented people')).text(language)}"
    day, quarter = show_date(session.today.isoformat()), quarter_of(session.today).label(language)
    made = Message(N_("Made by {officer} on {date}, {quarter}"), officer=session.user, date=day, quarter=quarter)
    journal = Message(N_("Journal {sequence} · {head}"), sequence=session.file.sequence, head=session.file.head[:8])
    return Heading(title, second, office, made.text(language), journal.text(language).replace(" ", "\u00a0"))


def without_empty(
    columns: Sequence[PaperColumn], rows: Sequence[tuple[str, ...]]
) -> tuple[tuple[PaperColumn, ...], list[tuple[str, ...]]]:
    """A table without the columns in which no row says anything: they would take room from those that do."""
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    return tuple(columns[place] for place in kept), [tuple(row[place] for place in kept) for row in rows]


def about_sensitive(sensitive: bool, language: str) -> Remark:
    """What a paper says about sensitive details."""
    return Remark(Message(WITH_SENSITIVE if sensitive else LEFT_OUT).text(language))
