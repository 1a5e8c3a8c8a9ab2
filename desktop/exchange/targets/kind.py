"""The kind of a table: which records a row of it holds, what its columns can be, and how it is told from others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from desktop.domain.fields import Attachment, Choice, Code, Derived, Link, Place, Record
from desktop.domain.language import N_
from desktop.exchange.targets.parts import RECORD_NUMBER
from desktop.exchange.targets.target import Target
from desktop.registers import register

KindKey = str
"""The key of a kind, such as children or partner; "none" for a table that the register can't take."""


@dataclass(frozen=True)
class Role:
    """A record that a row holds: the name of its part in the row, and the key of its register.

    `only` are the fields that such rows may bring, all of them where it is empty; `found` says that the record must
    be in the register already: a row about its progress does not make a plan. `quarter` is that of the fiscal year
    which the record is about, where a row has several of them: then what the row says of it counts as of its subject.
    """

    key: str
    register: str
    only: tuple[str, ...] = ()
    found: bool = False
    quarter: int = 0


@dataclass(frozen=True)
class Kind:
    """A kind of table.

    `records` are those that a row holds, each after those that it links to, and `subject` the one that the row is
    about; `parts` are the targets that the import takes apart. `known_by` are ways of recognising it: each a tuple of
    needs, a need being targets of which one is there. `signs` are targets that tell it from its neighbours. `named`
    are words in a title that say it outright; then `known_when_named` is enough. `defaults` are what a record is
    given by role where the file has no column for it. `unsure` are targets that are no evidence for it, because their
    columns may as well mean something else.
    """

    key: KindKey
    title: str
    records: tuple[Role, ...]
    subject: str
    parts: tuple[Target, ...]
    known_by: tuple[tuple[str, ...], ...]
    signs: tuple[str, ...] = ()
    services: bool = False
    named: tuple[str, ...] = ()
    known_when_named: tuple[tuple[str, ...], ...] = ()
    defaults: Mapping[str, Record] = field(default_factory=dict, hash=False)
    unsure: tuple[str, ...] = ()

    @property
    def roles(self) -> tuple[tuple[str, str], ...]:
        """The records of a row, as role and register."""
        return tuple((one.key, one.register) for one in self.records)

    @property
    def register(self) -> str:
        """The key of the register that its rows are about."""
        return dict(self.roles)[self.subject]

    @property
    def about_people(self) -> bool:
        """Whether its rows are about people, who are known by comparing everything that is told of them."""
        return self.register == "people"

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Every target of this kind: those that are recognised, then the links of its subject to other records."""
        return (*self.recognised, *self._links())

    def _links(self) -> tuple[Target, ...]:
        """The links of its subject that only the register's own lists bring, or a person names: no heading tells a
        column of records from one of names. Those led by another record of the row that has one name come with it.
        """
        known = {target.of for target in self.parts}
        return tuple(
            Target(f"{self.subject}.{link.name}", of=f"{self.register}.{link.name}", content="text")
            for link in register(self.register).links()
            if f"{self.register}.{link.name}" not in known and link.name not in self.led()
        )

    def led(self) -> dict[str, str]:
        """The links of the subject that come with a record of the same row, known by one name: field and target."""
        led = {name: (role, register(dict(self.roles)[role])) for name, role in self.within(self.subject).items()}
        return {name: f"{role}.{one.named_by[0]}" for name, (role, one) in led.items() if len(one.named_by) == 1}

    @cached_property
    def recognised(self) -> tuple[Target, ...]:
        """The targets that columns of foreign sheets are recognised for: the parts, then the declared fields."""
        own = {part.of for part in self.parts if part.of}
        declared = [
            Target(f"{role.key}.{name}", of)
            for role in self.records
            for name, one in register(role.register).fields.items()
            if (of := f"{role.register}.{name}") not in own
            and _can_be_read(one)
            and (not role.only or name in role.only)
        ]
        return (*self.parts, *self._number(), *declared)

    def _number(self) -> tuple[Target, ...]:
        """The number of the record in the register, or the code that people read."""
        return (Target(f"{self.subject}.id", title=N_("Record number"), also=RECORD_NUMBER, content="code"),)

    def is_known(self, mapped: frozenset[str], named: bool = False) -> bool:
        """Whether the targets found are enough to call a table this kind; `named` where a title says it."""
        ways = (*self.known_by, *(self.known_when_named if named else ()))
        telling = mapped.difference(self.unsure)
        return any(all(_found(need, telling) for need in needs) for needs in ways)

    def within(self, role: str) -> dict[str, str]:
        """The links of a role that lead to a record before it in the same row, as field and role."""
        before = [one.key for one in self.records].index(role)
        there = {one.register: one.key for one in self.records[:before]}
        key = dict(self.roles)[role]
        return {link.name: there[link.register] for link in register(key).links() if link.register in there}


def _can_be_read(declared: object) -> bool:
    """Fields that the register works out, links and files don't come as cells; places come by their levels."""
    if isinstance(declared, (Derived, Link, Attachment, Code)):
        return False
    if isinstance(declared, Place) and declared.exact:
        return False
    return not getattr(declared, "automatic", False) or isinstance(declared, Choice)


def _found(need: str, mapped: frozenset[str]) -> bool:
    for one in need.split("|"):
        if one in mapped or (one.endswith(".*") and any(key.startswith(one[:-1]) for key in mapped)):
            return True
    return False
