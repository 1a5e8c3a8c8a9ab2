"""The lists of codes as the officer keeps them: looked through, added to, reworded, brought to an end."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.around import Around
from desktop.domain.codelists import CodeItem, CodeList, shipped_code_lists
from desktop.domain.fields import Choice, Date, LongText, Record, Text, Value
from desktop.domain.language import LANGUAGES, N_, Message, current_language
from desktop.domain.names import plain
from desktop.domain.problems import AppError, Problem
from desktop.domain.register import Register, Section
from desktop.operations.records import refuse_errors
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.conditions import COUNT

CODES = "code_items"
"""The key under which changed codes stand in the journal, and what `Desk.written` is told."""
CHANGED_CODE = "code"
"""The kind of a change of a code."""

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_]{0,15}")
_FREE, _NEW = "free", "new"


class CodeSheet(Register):
    """What an officer fills in for one code of a list; what comes first is filled by `sheet_of`."""

    key = CODES
    title = N_("Code lists")
    title_one = N_("Code")
    icon = "book"
    named_by = ("en",)

    # fmt: off
    list_name = Text(N_("List"), automatic=True)
    kind = Text(N_("Kind"), automatic=True)
    state = Text(N_("State"), automatic=True)
    code = Text(
        N_("Code"), required=True, when=("state", (_NEW,)),
        help=N_("A short code that never changes, such as UNICEF: letters, digits and _, at most 16."))
    en = Text(
        N_("Label in English"), required=True,
        help=N_("What people read in forms, lists and reports in English."))
    fr = Text(
        N_("Label in French"),
        help=N_("What people read in French; the English label where there is none."))
    rw = Text(
        N_("Label in Kinyarwanda"),
        help=N_("What people read in Kinyarwanda; the English label where there is none."))
    also_ = LongText(
        N_("Other words for it"),
        help=N_("Words that partners and villages write for it, one in each line; imports understand them."))
    short = Section(N_("Short labels for narrow columns"))
    short_en = Text(
        N_("Short label in English"),
        help=N_("At most 24 characters, so that it fits a column of a list."))
    short_fr = Text(
        N_("Short label in French"),
        help=N_("At most 24 characters, so that it fits a column of a list."))
    short_rw = Text(
        N_("Short label in Kinyarwanda"),
        help=N_("At most 24 characters, so that it fits a column of a list."))
    use = Section(N_("Use"))
    parent = Choice(
        N_("Belongs to"), codes="service_domain", required=True, when=("list_name", ("service",)),
        help=N_("The domain in which the service is counted."))
    unit = Choice(
        N_("Unit"), codes="unit", when=("list_name", ("service",)),
        help=N_("What a quantity of it counts."))
    valid_from = Date(
        N_("Valid from"), when=("kind", (_FREE,)),
        help=N_("The first day on which it may be chosen; empty where that was always so."))
    valid_to = Date(
        N_("Valid to"), when=("kind", (_FREE,)),
        help=N_("The last day on which it may be chosen. What was recorded with it stays as it is."))
    # fmt: on

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A code is well formed and new, its words mean nothing else in the list, its dates follow each other."""
        if str(record.get("list_name")) not in around.codelists:  # an empty sheet, before a code is looked at
            return _date_problems(record)
        return [*_code_problems(record, around), *_word_problems(record, around), *_date_problems(record)]


@dataclass(frozen=True)
class CodeShown:
    """One code as a list shows it: how many records use it, and whether it came with the application."""

    item: CodeItem
    uses: int
    shipped: bool


def uses_of(session: Session, list_name: str) -> dict[str, int]:
    """How many answers each code of a list is in, in records taken out too, since those can come back."""
    found: Counter[str] = Counter()
    for declared in REGISTERS:
        for name, field in declared.stored().items():
            if isinstance(field, Choice) and field.codes == list_name:
                for stored, count in session.file.aggregate(declared.key, (name,), (COUNT,), None, None):
                    value = field.from_sql(stored)
                    for code in value if isinstance(value, tuple) else (value,) if value else ():
                        found[str(code)] += int(str(count))
    if list_name == "unit":
        found.update(item.unit for item in session.around().codelists["service"].items.values() if item.unit)
    return dict(found)


def codes_of(session: Session, list_name: str) -> list[CodeShown]:
    """Every code of a list in its order, those that have ended included."""
    uses, shipped = uses_of(session, list_name), shipped_code_lists()[list_name].items
    items = session.around().codelists[list_name].items
    return [CodeShown(item, uses.get(code, 0), code in shipped) for code, item in items.items()]


def sheet_of(codelist: CodeList, code: str = "") -> Record:
    """What the form of one code is filled with; of a new one where none is named."""
    kind = "fixed" if codelist.about.fixed else _FREE
    begun = {**CodeSheet.begin(), "list_name": codelist.name, "kind": kind, "state": "" if code else _NEW}
    if not code:
        return begun
    item = codelist.items[code]
    words: Record = {language: item.labels.get(language) for language in LANGUAGES}
    short: Record = {f"short_{language}": item.short.get(language) or None for language in LANGUAGES}
    rest: Record = {"code": code, "also": "\n".join(item.also) or None, "parent": item.parent or None}
    dates: Record = {"valid_from": item.valid_from or None, "valid_to": item.valid_to or None}
    return {**begun, **words, **short, **rest, **dates, "unit": item.unit or None}


def save_code(session: Session, list_name: str, values: Mapping[str, Value], code: str = "") -> str:
    """Keep a new code of a list, or other words and dates for a known one, as one change; returns the code.

    `values` are fields of CodeSheet. Raises RecordRefused with everything that is wrong, AppError for a list whose
    codes the application counts with, and nothing is written where nothing differs.
    """
    codelist = session.around().codelists[list_name]
    if not code and codelist.about.fixed:
        raise AppError(N_("The application counts with the codes of this list: none can be added, only reworded."))
    record = {**sheet_of(codelist, code), **values}
    problems = tuple(CodeSheet.problems(record, session.around()))
    refuse_errors(problems)
    item = _item(codelist, record)
    if item == codelist.items.get(code):
        return item.code
    said = N_("Changed a code of {list}: {label}") if code else N_("Added a code to {list}: {label}")
    action = Message(said, list=codelist.title(), label=item.label())
    with session.file.change(action, session.user, kind=CHANGED_CODE):
        session.file.set_code(item)
    session.forget()
    return item.code


def can_take_a_code(list_name: str) -> bool:
    """Whether the officer may add codes to a list."""
    return not shipped_code_lists()[list_name].about.fixed


def parents_of(list_name: str) -> str:
    """The list of the codes to which those of a list belong, "" where they belong to none."""
    return "service_domain" if list_name == "service" else ""


def new_code(
    session: Session, list_name: str, label: str, parent: str = "", beside: Sequence[CodeItem] = ()
) -> CodeItem:
    """A code that a list has not yet, made of its label; `beside` are others that are to be added with it.

    The label counts as one in the language of whoever adds it, and is shown in the others until they have their own.
    Nothing is written, see `add_codes`. Raises AppError for a list that takes none, or where it must belong to another
    code and doesn't.
    """
    lists = session.around().codelists
    parents = parents_of(list_name)
    if not can_take_a_code(list_name):
        raise AppError(N_("The application counts with the codes of this list: none can be added, only reworded."))
    if parents and parent not in lists[parents].items:
        raise AppError(
            N_("“{label}” must belong to one of: {list}. Choose which."), label=label, list=lists[parents].title()
        )
    known = {*lists[list_name].items, *(one.code for one in beside if one.list_name == list_name)}
    stem = re.sub(r"[^A-Z0-9]+", "_", plain(label).upper()).strip("_")[:12] or "CODE"
    code = next(one for number in range(len(known) + 1) if (one := f"{stem}_{number}" if number else stem) not in known)
    return CodeItem(list_name, code, {current_language(): label}, parent=parent)


def add_codes(session: Session, items: Sequence[CodeItem]) -> None:
    """Add codes to their lists, inside a change that somebody else has opened."""
    for item in items:
        session.file.set_code(item)
    if items:
        session.forget()


def remove_code(session: Session, list_name: str, code: str) -> None:
    """Take out a code that the officer added and nobody used; raises AppError, saying what to do, for any other."""
    item = session.around().codelists[list_name].items[code]
    if code in shipped_code_lists()[list_name].items:
        raise AppError(N_("“{label}” came with the application. Give it an end date instead."), label=item.label())
    if uses := uses_of(session, list_name).get(code):
        raise _in_use(item, uses)
    action = Message(
        N_("Took a code out of {list}: {label}"), list=session.around().codelists[list_name].title(), label=item.label()
    )
    with session.file.change(action, session.user, kind=CHANGED_CODE) as writing:
        writing.remove(CODES, f"{list_name}/{code}")
    session.forget()


def refuse_while_used(session: Session, record_id: str, going: int = 0) -> None:
    """Raise AppError where a code that the officer added, named as `list/code`, would be lost while records use it.

    `going` is how many of its uses go with it.
    """
    list_name, _slash, code = record_id.partition("/")
    lists = session.around().codelists
    item = lists[list_name].items.get(code) if list_name in lists else None
    if item is None or code in shipped_code_lists()[list_name].items:
        return
    if (uses := uses_of(session, list_name).get(code, 0) - going) > 0:
        raise _in_use(item, uses)


def _in_use(item: CodeItem, uses: int) -> AppError:
    said = N_(
        "“{label}” is used once. Give it an end date instead: it stays readable and is no longer offered.",
        "“{label}” is used {count} times. Give it an end date instead: it stays readable and is no longer offered.",
    )
    return AppError(said, label=item.label(), count=uses)


def _item(codelist: CodeList, record: Mapping[str, Value]) -> CodeItem:
    def text(name: str) -> str:
        return str(record.get(name) or "")

    known = codelist.items.get(text("code")) or CodeItem(codelist.name, text("code").upper(), {})
    return replace(
        known,
        labels={language: text(language) for language in LANGUAGES if text(language)},
        short={language: text(f"short_{language}") for language in LANGUAGES},
        also=tuple(dict.fromkeys(filter(None, text("also").splitlines()))),
        parent=text("parent"),
        unit=text("unit"),
        valid_from=text("valid_from"),
        valid_to=text("valid_to"),
    )


def _code_problems(record: Mapping[str, Value], around: Around) -> list[Problem]:
    code = str(record.get("code") or "")
    if record.get("state") != _NEW or not code:
        return []
    if not _CODE.fullmatch(code):
        said = Message(N_("A code has only letters, digits and _, at most 16 of them, such as UNICEF."))
        return [Problem("error", said, "code")]
    known = {one.casefold() for one in around.codelists[str(record["list_name"])].items}
    if code.casefold() in known:
        return [Problem("error", Message(N_("The list has the code {code} already."), code=code), "code")]
    return []


def _word_problems(record: Mapping[str, Value], around: Around) -> list[Problem]:
    """No word may mean two codes, or nobody could say which one a workbook meant."""
    codelist = around.codelists[str(record["list_name"])]
    problems = []
    for name in (*LANGUAGES, *(f"short_{language}" for language in LANGUAGES), "also"):
        for word in str(record.get(name) or "").splitlines():
            other = codelist.find(word) if plain(word) else None
            if other is not None and other != record.get("code"):
                said = N_("“{word}” means “{label}” in this list already.")
                problems.append(Problem("error", Message(said, word=word, label=codelist.label(other)), name))
    return problems


def _date_problems(record: Mapping[str, Value]) -> list[Problem]:
    first, last = str(record.get("valid_from") or ""), str(record.get("valid_to") or "")
    if first and last and last < first:
        return [Problem("error", Message(N_("It can't end before it begins.")), "valid_to")]
    return []
