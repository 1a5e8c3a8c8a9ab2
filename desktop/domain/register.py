"""The register: a declared kind of record; its fields are the attributes of its class, in their order.

A field called like something that every register has (`title`, `value`, `order`) is declared with a trailing
underscore, which its name loses: `title_ = Text(...)` declares the field "title".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from desktop.domain.around import Around
from desktop.domain.fields import Derived, Field, Link, Record, Value
from desktop.domain.problems import Problem


@dataclass(frozen=True)
class Section:
    """A heading of the form: the fields declared after it stand under it, until the next one."""

    title: str


@dataclass(frozen=True)
class Told:
    """A field of the records of another register whose `link` leads here, under a title of its own: what is told of a
    child by its identifications and services.
    """

    register: str
    link: str
    field: str
    title: str


@dataclass(frozen=True)
class View:
    """One side from which a register is seen: those of its records whose fields have the given values.

    `defaults` are given to a record begun from this side; `narrowed_by` are the drop-down filters over its list.
    """

    key: str
    title: str
    title_one: str
    icon: str
    where: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    defaults: Mapping[str, Value] = field(default_factory=dict)
    narrowed_by: tuple[str | Told, ...] = ()
    add_words: str = ""


class Register:
    """What is kept of one kind of thing. Subclassed once per file in `registers`, never instantiated.

    `add_words` are what the button says that begins a record, as a whole because articles and classes differ.
    `named_by` are the fields by which a record is known, `columns` those of its list, `order` those it is sorted
    by, `owner` the link (if any) to the record whose page it belongs on, `group` its place in the sidebar. `indexes`
    are groups of fields that reports over very many records read together, the one they are chosen by first.
    `same_by` are ways in which two records are surely one: each a group of fields that say the same in both, a
    question mark behind those that may be empty in both; `alike_by` are ways in which they may be one, and somebody
    looks: a text that is alike, then fields that say the same.
    `is_person` says that the records are people, of whom nobody is to be written twice, `is_few` that there are few
    enough of them to be offered in a menu.
    `narrowed_by` are the drop-down filters over its list: fields, and what other registers tell of it. Unless they
    are named, its columns suggest them.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    title_one: ClassVar[str]
    add_words: ClassVar[str] = ""
    help: ClassVar[str] = ""
    icon: ClassVar[str] = "book"
    group: ClassVar[str] = ""
    named_by: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ()
    order: ClassVar[tuple[str, ...]] = ()
    indexes: ClassVar[tuple[tuple[str, ...], ...]] = ()
    same_by: ClassVar[tuple[tuple[str, ...], ...]] = ()
    alike_by: ClassVar[tuple[tuple[str, ...], ...]] = ()
    is_person: ClassVar[bool] = False
    is_few: ClassVar[bool] = False
    narrowed_by: ClassVar[tuple[str | Told, ...]] = ()
    owner: ClassVar[str] = ""
    views: ClassVar[tuple[View, ...]] = ()
    also: ClassVar[tuple[str, ...]] = ()
    fields: ClassVar[dict[str, Field]] = {}
    _stored: ClassVar[dict[str, Field]] = {}
    _checked: ClassVar[dict[str, Field]] = {}

    def __init_subclass__(cls) -> None:
        section = ""
        cls.fields = {}
        for attribute, declared in vars(cls).items():
            if isinstance(declared, Section):
                section = declared.title
            elif isinstance(declared, Field):
                if hasattr(Register, attribute):
                    raise TypeError(f"{cls.__name__}: declare the field {attribute!r} as {attribute}_")
                name = attribute.removesuffix("_")
                declared.name, declared.section = name, section
                cls.fields[name] = declared
        cls._stored = {name: declared for name, declared in cls.fields.items() if declared.stored}
        cls._checked = {name: declared for name, declared in cls._stored.items() if declared.may_be_wrong()}
        cls._check_names()

    @classmethod
    def _check_names(cls) -> None:
        """Refuse a declaration that speaks of a field which it does not have."""
        spoken_of = [*cls.named_by, *cls.columns, *cls.order, *((cls.owner,) if cls.owner else ())]
        spoken_of += [name for names in cls.indexes for name in names]
        spoken_of += [name.rstrip("?") for names in (*cls.same_by, *cls.alike_by) for name in names]
        spoken_of += [name for name in cls.narrowed_by if isinstance(name, str)]
        for view in cls.views:
            spoken_of += [name for name in view.narrowed_by if isinstance(name, str)]
            spoken_of += [*view.columns, *view.defaults, *(name for name, _ in view.where)]
        spoken_of += [declared.when[0] for declared in cls.fields.values() if declared.when]
        for name in spoken_of:
            if name not in cls.fields:
                raise TypeError(f"{cls.__name__} has no field {name!r}")

    @classmethod
    def stored(cls) -> dict[str, Field]:
        """The fields that the file keeps; derived ones are worked out instead."""
        return dict(cls._stored)

    @classmethod
    def links(cls) -> tuple[Link, ...]:
        """The fields that lead to other registers."""
        return tuple(declared for declared in cls.fields.values() if isinstance(declared, Link))

    @classmethod
    def label(cls, record: Mapping[str, Value], around: Around) -> str:
        """The words by which people know a record."""
        shown = (cls.fields[name].show(cls.value(record, name, around), around) for name in cls.named_by)
        return " ".join(part for part in shown if part)

    @classmethod
    def value(cls, record: Mapping[str, Value], name: str, around: Around) -> Value:
        """The value of a field of a record, worked out where it is derived."""
        declared = cls.fields[name]
        return declared.value_of(record, around) if isinstance(declared, Derived) else record.get(name)

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """What is wrong between the fields of a record; registers with such rules say them here."""
        return []

    @classmethod
    def problems(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Everything that is wrong with a record, all at once: field by field, then between fields."""
        found = [
            problem
            for name, declared in cls._checked.items()
            if declared.asked(record)
            for problem in declared.problems(record.get(name), around)
        ]
        return found + cls.check(record, around)

    @classmethod
    def begin(cls, view: View | None = None) -> Record:
        """An empty record with the defaults of its fields and of the view it is begun from."""
        record: Record = {name: declared.default for name, declared in cls.stored().items()}
        record.update(view.defaults if view else {})
        return record
