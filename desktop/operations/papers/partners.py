"""What the paper of a partner says beside its record: promises, names against numbers, plan, services, overlaps."""

from collections.abc import Iterator, Sequence

from desktop.domain.language import N_, Message, grouped, translate
from desktop.operations.papers.paper import Block, Facts, PaperColumn, Ring, Rows, Share, Shares
from desktop.operations.partner_pages import PartnerDetails, partner_details
from desktop.operations.partner_promises import day_words, promise_words
from desktop.operations.partner_work import Named, named_lines
from desktop.operations.session import Session

TOLD = frozenset({"activities", "services"})
"""Registers whose records are added up here, and not listed again."""


def partner_blocks(session: Session, partner: str, language: str) -> Iterator[Block]:
    """The blocks in the order of the page on the screen; what is not known takes no room."""
    found = partner_details(session, partner)
    around = session.around(language)

    def short(codes: str, code: str) -> str:
        return around.codelists[codes].short_label(code, language) if code else ""

    def sector(code: str) -> str:
        place = around.places.get(code)
        return place.name if place else code

    yield _promises(found, language)
    yield from _named(found, language)
    if found.activities:
        where = translate(N_("whole district"), language)
        shares = (
            Share(
                " · ".join(part for part in (one.title, ", ".join(map(sector, one.sectors)) or where) if part),
                one.share,
                f"{grouped(round(one.reached))} / {grouped(round(one.target))}  {short('progress_status', one.status)}",
            )
            for one in found.activities
        )
        yield Shares(translate(N_("Activities: reached of planned"), language), tuple(shares))
    if found.services:
        titles = (N_("Service"), N_("People"), N_("Households"), N_("Times"), N_("RWF"))
        given = [
            (short("service", one.service), *map(grouped, (one.people, one.households, one.times, one.value)))
            for one in found.services
        ]
        heading = Message(N_("Services given in {year}"), year=str(found.year)).text(language)
        yield Rows(heading, _columns(titles, language), given)
    district = translate(N_("The district"), language)
    both = [
        (short("service", one.service), one.name or district, sector(one.sector), grouped(one.both))
        for one in found.overlaps.rows
    ]
    columns = _columns((N_("Service"), N_("Also given by"), N_("Sector"), N_("To the same")), language, words=3)
    yield Rows(f"{translate(N_('Overlaps'), language)}: {found.quarter.label(language)}", columns, both)


def _promises(found: PartnerDetails, language: str) -> Facts:
    rows = tuple((promise_words(one, language), day_words(one).text(language)) for one in found.promises)
    kept = Message(N_("{kept} of {all} kept"), kept=str(found.kept), all=str(len(found.promises)))
    heading = Message(N_("What was promised for {year}"), year=str(found.year))
    return Facts(f"{heading.text(language)}: {kept.text(language)}", rows)


def _named(found: PartnerDetails, language: str) -> Iterator[Block]:
    """A ring for the last quarter, a bar for each of those before."""
    if all(one.share is None for one in found.named):
        return
    last = found.named[0]
    told = tuple((grouped(count), translate(words, language)) for count, words, _key in named_lines(last))
    heading = f"{translate(N_('Beneficiaries by name'), language)}: {last.quarter.label(language)}"
    yield Ring(heading, last.share, translate(N_("by name"), language), told)
    bars = tuple(Share(one.quarter.label(language), one.share, _said(one)) for one in reversed(found.named))
    yield Shares(translate(N_("Share named, quarter by quarter"), language), bars)


def _said(one: Named) -> str:
    reached = max(one.reported, one.named)
    return "–" if one.share is None else f"{one.share * 100:.0f}%  {grouped(one.named)} / {grouped(reached)}"


def _columns(titles: Sequence[str], language: str, words: int = 1) -> tuple[PaperColumn, ...]:
    """The first so many columns hold words and take the room, the others hold numbers."""
    return tuple(
        PaperColumn(translate(one, language), 3.0 if at < words else 1.0, at >= words) for at, one in enumerate(titles)
    )
