"""The grid of a review of records: which fields it shows, and what a row says in each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.around import Around
from desktop.domain.fields import Choice, Decimal, Derived, Field, Link, LongText, Place, Places, Text, Whole
from desktop.domain.language import N_, Message, translate
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import Kind, kind
from desktop.exchange.verdicts import Difference, ImportPlan
from desktop.operations.imports.known import ADDED, CHOSEN
from desktop.operations.imports.resolving import EXTRA
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.kept import extra_columns

MOST_COLUMNS = 5
SERVICE = "service"
"""The role of what was given, the name of its field, and of the list of its codes."""
CHANGES = "changes"
"""The column that says in words what becomes of a known record."""
_TITLE = N_("What changes")
_FROM_TO = N_("{field}: {before} → {after}")


@dataclass(frozen=True)
class GridColumn:
    """A column of the grid: `key` is role and field, `title` a marked text; `wide` takes what room is left."""

    key: str
    title: str
    width: int
    wide: bool = False


def grid_columns(shape: Kind, table: RecognisedTable, changes: bool = False) -> tuple[GridColumn, ...]:
    """The fields to show of rows of a kind: what names their records, then what lists of them show, where it is there.

    `changes` says that some rows change a record. Empty for people, who have a grid of their own.
    """
    if shape.about_people:
        return ()
    there = _fields_there(shape, table)
    declared = register(shape.register)
    named = dict.fromkeys((*declared.named_by, *declared.columns, *declared.fields))
    own = [(shape.subject, name) for name in named if not isinstance(declared.fields[name], Derived)]
    known_by = len(declared.named_by)
    wanted = [*_beside(shape, False), *own[:known_by], *_beside(shape, True), *own[known_by:]]
    shown = [one for one in wanted if one in there][: MOST_COLUMNS - changes]
    widest = next((one for one in shown if _is_long(_field(shape, one))), shown[0] if shown else None)
    columns = tuple(
        GridColumn(f"{one[0]}.{one[1]}", title_in(shape, one), 160 if one == widest else _width(field), one == widest)
        for one in shown
        if (field := _field(shape, one))
    )
    if not changes:
        return columns
    return (*(replace(one, wide=False) for one in columns), GridColumn(CHANGES, _TITLE, 110, wide=True))


def _beside(shape: Kind, behind: bool) -> list[tuple[str, str]]:
    """What is shown of the records beside the subject: what names them, or behind it what was given or reached."""
    others = [role for role in shape.records if role.key != shape.subject]
    if not behind:
        names = [(role, register(role.register).named_by[-1]) for role in others]
        return [(role.key, name) for role, name in names if not role.quarter and role.key != SERVICE]
    return [(role.key, "value" if role.quarter else SERVICE) for role in others if role.quarter or role.key == SERVICE]


def title_in(shape: Kind, one: tuple[str, str]) -> str:
    """The title of a field of a row, given as role and name: of figures with their quarter."""
    key = ".".join(one)
    titled = next((part.title for part in shape.parts if part.key == key and part.title), "")
    return titled or _field(shape, one).title


def changes_any(plan: ImportPlan) -> bool:
    """Whether any row of a plan changes a record that is known."""
    return any(row.verdict == "update" for row in plan.rows)


def _width(field: Field) -> int:
    return max(76, min(field.width or 104, 104))


def column_targets(shape: Kind, key: str) -> tuple[str, ...]:
    """What the columns of the file go to that a column of the grid is made of, the beginnings of their targets."""
    role, _, name = key.partition(".")
    declared = register(dict(shape.roles)[role]).fields.get(name) if name else None
    if isinstance(declared, Place):
        return (key, "place.")
    if key == f"{SERVICE}.{SERVICE}":
        return (f"{SERVICE}.",)
    if name in ("family_name", "other_names"):
        return (key, f"{role}.full_name")
    return (key, "activity.quarter_") if key == "activity.quarters" else (key,)


def changes_in_words(session: Session, shape: Kind, differences: Sequence[Difference]) -> str:
    """What becomes of a known record, for one cell: each field from what to what."""
    around, said = session.around(), []
    for one in differences:
        fields = register(dict(shape.roles)[one.role]).fields
        if one.role == SERVICE:
            said.append(around.codelists[SERVICE].short_label(one.field, around.language))
        elif not one.field:
            said.append(translate(register(dict(shape.roles)[one.role]).title_one))
        elif one.field in fields:
            field = fields[one.field]
            before, after = (field.show(value, around) for value in (one.before, one.after))
            message = Message(_FROM_TO, field=Message(field.title), before=before, after=after)
            said.append(message.text(around.language) if before else f"{translate(field.title)}: {after}")
        elif one.field == EXTRA:
            said.append(", ".join(extra_columns({EXTRA: one.after})))
    return "; ".join(said)


def _is_long(field: Field) -> bool:
    return isinstance(field, (LongText, Text)) and not isinstance(field, (Whole, Decimal))


def _field(shape: Kind, one: tuple[str, str]) -> Field:
    role, name = one
    return register(dict(shape.roles)[role]).fields[name]


def _fields_there(shape: Kind, table: RecognisedTable) -> set[tuple[str, str]]:
    """The fields that the table fills, by its columns or by the facts around it."""
    targets = {one.key: one for one in shape.targets}
    mapped = [targets[column.target] for column in table.columns if column.target in targets]
    found = {(one.role, one.of.split(".")[1] if one.of else one.name) for one in mapped}
    if shape.services and any((column.target or "").startswith(f"{SERVICE}.") for column in table.columns):
        found.add((SERVICE, SERVICE))
    if any(one.role == "place" for one in mapped):
        found |= {(role, name) for role, key in shape.roles for name, one in register(key).fields.items()
                  if isinstance(one, Place) or name == "sectors"}  # fmt: skip
    if any(one.key.startswith("activity.quarter_") for one in mapped):
        found.add(("activity", "quarters"))
    if any(one.name == "full_name" for one in mapped):
        found |= {(shape.subject, "family_name"), (shape.subject, "other_names")}
    facts = {fact.key for fact in table.facts}
    if "period" in facts:
        found |= {(role, name) for role, key in shape.roles for name in ("quarter",) if name in register(key).fields}
    return found


def record_texts(session: Session, shape_key: str, row: TypedRow) -> dict[str, str]:
    """What a row says of its records, by role and field, as the register shows it."""
    shape, around = kind(shape_key), session.around()
    texts: dict[str, str] = {}
    for role, key in shape.roles:
        declared = register(key).fields
        for name, field in declared.items():
            said = shown_value(field, row.records.get(role, {}), around)
            if isinstance(field, Link):
                said = linked_text(session, field, row.links.get(f"{role}.{name}", ""))
            if said:
                texts[f"{role}.{name}"] = said
    given = dict.fromkeys(str(one["service"]) for one in row.services)
    if given:
        labels = (around.codelists[SERVICE].short_label(code, around.language) for code in given)
        texts[f"{SERVICE}.{SERVICE}"] = ", ".join(labels)
    return texts


def shown_value(field: Field, record: Mapping[str, object], around: Around) -> str:
    """A value of a record as lists show it."""
    value = record.get(field.name)
    if value is None:
        return ""
    if isinstance(field, Choice):
        return field.show_short(value, around)  # type: ignore[arg-type]  # canonical values
    if isinstance(field, Place) and not isinstance(field, Places):
        return around.places.path(str(value), within=around.district)
    return field.show(value, around)  # type: ignore[arg-type]


def linked_text(session: Session, field: Link, text: str) -> str:
    """What a row says of another record: its name in the file, or that of the record that somebody chose."""
    if text.startswith(CHOSEN):
        return session.title(field.register, text.removeprefix(CHOSEN))
    return text.removeprefix(ADDED)


def name_of_row(texts: Mapping[str, str], shape_key: str) -> str:
    """The words by which a row of records is known."""
    shape = kind(shape_key)
    for role in (shape.subject, *(one.key for one in shape.records)):
        named = register(dict(shape.roles)[role]).named_by
        said = " ".join(texts[key] for name in named if (key := f"{role}.{name}") in texts)
        if said:
            return said
    return ""
