"""The layouts of a register: remembered, listed, renamed, forgotten, given to a colleague and taken in from one."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.layout_files import content_of, layout_of_content, read_layout_file, write_layout_file
from desktop.exchange.recognition.confirmed import NOT_IN_FILE, layout_of
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.layout import Layout
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.targets.kinds import ALL_KINDS
from desktop.operations.session import Session
from desktop.reports.form_figures import BY_INDICATOR, BY_SECTOR
from desktop.storage.layouts import forget_layout as forget_stored
from desktop.storage.layouts import read_layouts, write_layout

LONGEST_NAME = 80
_LISTS = frozenset(one.key for one in ALL_KINDS)
_TITLES: dict[str, str] = {one.key: one.title for one in ALL_KINDS} | {
    BY_SECTOR: N_("Form: figures by sector"),
    BY_INDICATOR: N_("Form: figures, a row for each"),
}
_PARTNER, _DISTRICT = N_("Partner “{text}”. {reason}"), N_("District “{text}”. {reason}")
_SAID_OF = {"partner": _PARTNER, "district": _DISTRICT}
_USED = N_("Read by the layout “{name}”, as you confirmed on {day}.")
_LACKING = N_("Read by the layout “{name}”. It knows columns that this file does not have: {titles}.")
_UNKNOWN = N_("No layout is called “{name}”. There are: {names}.")
_NONE = N_("No layout is called “{name}”. This register remembers none yet.")
_GONE = N_("This layout is not there any more. Open the list again.")


@dataclass(frozen=True)
class LayoutShown:
    """A layout in a list: its fingerprint, its name, the marked title of its kind, how many of its columns go
    somewhere of all that it has, the day of its confirmation (ISO), and the partner that it was confirmed for.
    """

    fingerprint: str
    name: str
    kind: str
    mapped: int
    columns: int
    confirmed_on: str
    partner: str


def knowledge_of(session: Session, layout: str | None = None) -> Knowledge:
    """What recognition may know of this register: changed codes and places, and the layouts of lists, or one of them
    by its name.

    Raises AppError where there is no layout of that name.
    """
    file, layouts = session.file, tuple(one for one in known_layouts(session) if one.kind in _LISTS)
    if layout is not None:
        named = tuple(one for one in layouts if one.name.casefold() == layout.strip().casefold())
        if not named:
            names = ", ".join(f"“{one.name}”" for one in layouts)
            raise AppError(_UNKNOWN if names else _NONE, name=layout, names=names)
        layouts = named
    return Knowledge(tuple(file.code_changes()), tuple(file.place_changes()), layouts)


def known_layouts(session: Session) -> list[Layout]:
    """The layouts of the register by their names; one that can't be read any more is passed over."""
    found = []
    for name, content in read_layouts(session.file):
        try:
            found.append(replace(layout_of_content(content), name=name))
        except ValueError:
            continue
    return sorted(found, key=lambda layout: layout.name.casefold())


def layouts_shown(session: Session) -> list[LayoutShown]:
    """The layouts as a list shows them."""
    return [
        LayoutShown(
            layout.fingerprint,
            layout.name,
            _TITLES.get(layout.kind, layout.kind),
            sum(1 for column in layout.columns if column.target),
            len(layout.columns),
            layout.confirmed_on,
            dict(layout.constants).get("partner", ""),
        )
        for layout in known_layouts(session)
    ]


def said_of_layout(table: RecognisedTable) -> tuple[Message, ...]:
    """What must be said where a table was read by a layout: which, what the file lacks, what it does not say itself."""
    used = table.layout
    if used is None:
        return ()
    said = Message(_USED, name=used.name, day=show_date(used.confirmed_on))
    if used.gone:
        said = Message(_LACKING, name=used.name, titles=", ".join(f"“{title}”" for title in used.gone))
    taken = [fact for fact in table.facts if fact.reason.msgid == NOT_IN_FILE and fact.key in _SAID_OF]
    return (said, *(Message(_SAID_OF[fact.key], text=fact.text, reason=fact.reason) for fact in taken))


def remember_layout(session: Session, table: RecognisedTable, name: str) -> Layout:
    """Remember how a table is understood, as one change; for a header that is remembered already, anew."""
    layout = layout_of(table, checked_name(name), session.today.isoformat())
    keep_layout(session, layout, Message(N_("Remembered how “{name}” is read"), name=layout.name))
    return layout


def rename_layout(session: Session, fingerprint: str, name: str) -> None:
    """Give a layout another name, as one change; raises AppError for no name or a layout that is not there."""
    layout = _layout(session, fingerprint)
    action = Message(N_("Renamed the layout “{before}” to “{after}”"), before=layout.name, after=checked_name(name))
    keep_layout(session, replace(layout, name=checked_name(name)), action)


def forget_layout(session: Session, fingerprint: str) -> str:
    """Forget a layout, as one change that can be taken back; returns the id of the change."""
    layout = _layout(session, fingerprint)
    action = Message(N_("Forgot the layout “{name}”"), name=layout.name)
    with session.file.change(action, session.user) as writing:
        forget_stored(writing, fingerprint)
    return writing.id


def export_layout(session: Session, fingerprint: str, path: Path) -> Path:
    """Write a layout to a file for a colleague; the journal says that it left. Raises AppError as files do."""
    layout = _layout(session, fingerprint)
    written = write_layout_file(layout, path)
    action = Message(N_("Exported the layout “{name}” to “{file}”"), name=layout.name, file=path.name)
    session.file.note("export", action, session.user)
    return written


def take_in_layout(session: Session, path: Path) -> Layout:
    """Take a layout in from a colleague's file, as one change; raises AppError for a file that is none.

    Whoever takes it in confirms it.
    """
    layout = read_layout_file(path)
    name = layout.name.strip() or path.stem
    named = replace(layout, name=name[:LONGEST_NAME], confirmed_on=session.today.isoformat())
    keep_layout(session, named, Message(N_("Took in the layout “{name}”"), name=named.name))
    return named


def checked_name(name: str) -> str:
    """A name for a layout; raises AppError where it says nothing."""
    text = " ".join(name.split())[:LONGEST_NAME]
    if not text:
        raise AppError(N_("Give the layout a name by which you will know it again."))
    return text


def _layout(session: Session, fingerprint: str) -> Layout:
    found = next((one for one in known_layouts(session) if one.fingerprint == fingerprint), None)
    if found is None:
        raise AppError(_GONE)
    return found


def keep_layout(session: Session, layout: Layout, action: Message) -> None:
    """Remember a layout, as one change with these words."""
    with session.file.change(action, session.user) as writing:
        write_layout(writing, layout.fingerprint, layout.name, content_of(layout))
