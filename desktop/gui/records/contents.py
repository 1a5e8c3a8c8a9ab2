"""What stands in a form, as far as it is understood: values, what can't be read, what is asked, what has changed."""

from collections.abc import Iterable

from desktop.domain.around import Around
from desktop.domain.fields import Field, Record, Value
from desktop.domain.problems import Problem, ValueProblem
from desktop.domain.register import Register


class Contents:
    """The record behind a form, from the values it began with to those that are typed.

    `new` is a record that is not in the register yet. `unread` are the fields whose text can't be understood.
    """

    def __init__(self, declared: type[Register], record: Record, new: bool) -> None:
        self.declared, self.new = declared, new
        self.began: Record = dict(record)
        self.values: Record = dict(record)
        self.unread: dict[str, Problem] = {}
        self.edited: set[str] = set()

    def take(self, name: str, raw: object, around: Around) -> bool:
        """Understand what stands in a field; whether that could be done."""
        field = self.declared.fields[name]
        try:
            self.values[name] = field.parse(raw, around)
        except ValueProblem as error:
            self.unread[name] = Problem("error", error.message, name)
            self.values[name] = None
            return False
        self.unread.pop(name, None)
        return True

    def asked(self, name: str) -> bool:
        """Whether the form asks a field now; one that depends on a field that is not asked is not asked either."""
        field = self.declared.fields[name]
        if field.when is None:
            return True
        return field.asked(self.values) and self.asked(field.when[0])

    def fillable(self) -> Iterable[tuple[str, Field]]:
        """The fields that a person fills, in their order."""
        return ((name, field) for name, field in self.declared.stored().items() if not field.automatic)

    @property
    def dirty(self) -> bool:
        """Whether somebody has changed anything that would be lost."""
        if self.new:
            return bool(self.edited)
        return bool(self.unread) or any(self.began.get(name) != self.values.get(name) for name in self.edited)

    def problems(self, around: Around) -> list[Problem]:
        """Everything that is wrong, field by field in their order, then between fields."""
        found = self.declared.problems(self.values, around)
        unread = [one for name, one in self.unread.items() if self.asked(name)]
        others = [one for one in found if one.field not in self.unread]
        order = {name: place for place, name in enumerate(self.declared.fields)}
        return sorted((*unread, *others), key=lambda one: order.get(one.field, len(order)))

    def to_save(self) -> Record:
        """The values to keep: all of a new record, those that changed of a known one.

        A field that is no longer asked because of what was answered loses its value: nobody would see it any more.
        """
        kept = {name: self.values.get(name) if self.asked(name) else None for name, _ in self.fillable()}
        if self.new:
            return kept
        before = Contents(self.declared, self.began, new=False)
        return {
            name: value
            for name, value in kept.items()
            if value != self.began.get(name) and (self.asked(name) or before.asked(name))
        }

    def empty(self, name: str) -> bool:
        """Whether nobody has filled a field yet: there is nothing, or only what it begins with."""
        nothing = (None, (), self.declared.fields[name].default)
        return name not in self.unread and name not in self.edited and self.values.get(name) in nothing

    def label(self, around: Around) -> str:
        """The words by which the record is known so far."""
        return self.declared.label(self.values, around)

    def derived(self, name: str, around: Around) -> Value:
        """A value worked out from what stands in the form."""
        return self.declared.value(self.values, name, around)
