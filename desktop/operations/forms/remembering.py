"""Remembering how a form is filled: the same layout as that of a list that comes in, by the words of its titles."""

from desktop.domain.language import N_, Message
from desktop.exchange.filling.labels import label_of
from desktop.exchange.recognition.layout import Layout, LayoutColumn, key_of
from desktop.operations.forms.kinds import is_list
from desktop.operations.forms.looking import FormFile
from desktop.operations.imports.layouts import checked_name, keep_layout
from desktop.operations.session import Session


def remember_form(session: Session, form: FormFile, name: str) -> Layout:
    """Remember how a form is filled, as one change; for titles that are remembered already, anew."""
    layout = layout_of_form(form, checked_name(name), session.today.isoformat())
    keep_layout(session, layout, Message(N_("Remembered how “{name}” is filled"), name=layout.name))
    return layout


def layout_of_form(form: FormFile, name: str, day: str) -> Layout:
    """What a person confirms by filling a form as it is understood on a day (ISO).

    It holds words only, no positions; a layout of a list keeps what it knows of lists that come in.
    """
    table, known = form.table, form.known
    columns = [
        LayoutColumn(" / ".join(path), known.get(number) or None) for number, path in sorted(table.titles.items())
    ]
    before = form.layout
    constants = before.constants if before and is_list(form.kind) else ()
    depth = table.header_last - table.header_first + 1
    return Layout(
        form.kind, tuple(columns), name, table.survey.sheet.name, depth, constants, day, _rows(form), _labels(form)
    )


def _rows(form: FormFile) -> tuple[LayoutColumn, ...]:
    """What the words of its rows stand for; those that only another copy has are kept."""
    said = {key_of(label): LayoutColumn(label, form.rows.get(row) or None) for row, label in form.table.labels.items()}
    before = {key_of(one.title): one for one in form.layout.rows} if form.layout else {}
    return tuple({**before, **said}.values())


def _labels(form: FormFile) -> tuple[LayoutColumn, ...]:
    """The words beside the cells that a person pointed out, and those that were confirmed before."""
    found = {key_of(one.title): one for one in form.layout.labels} if form.layout else {}
    for key, at in form.told.facts.items():
        place = form.places.get(key)
        if at and place and (words := label_of(form.table.survey, place)):
            found[key_of(words)] = LayoutColumn(words, key)
    return tuple(found.values())
