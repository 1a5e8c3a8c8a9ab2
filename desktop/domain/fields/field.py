"""The field: one declared thing that a register keeps, with all that follows from its declaration."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar, Literal

from desktop.domain.around import Around
from desktop.domain.language import N_, Message, translate
from desktop.domain.problems import Problem, ValueProblem

Value = str | int | float | tuple[str, ...] | None
Record = dict[str, Value]
Sensitivity = Literal["operational", "personal", "sensitive"]
PERSONAL: Sensitivity = "personal"
SENSITIVE: Sensitivity = "sensitive"

BLANKS = frozenset({"", "-", "--", "—", "–", "n/a", "na", "nil", "none", "null", "#n/a"})


@dataclass(eq=False)
class Field:
    """A declared field.

    `also` are other headings under which files bring it, in any language; `sensitivity` follows article 3 of
    Law 058/2021 (personal: identifies; sensitive: health, family, origin, protection); `when` names a field and
    the values of it for which this one is asked; `automatic` fields are filled by the application alone.
    """

    title: str
    _: KW_ONLY
    help: str = ""
    also: tuple[str, ...] = ()
    required: bool = False
    sensitivity: Sensitivity = "operational"
    search: bool = False
    indexed: bool = False
    unique: bool = False
    automatic: bool = False
    repeat: bool = False
    when: tuple[str, tuple[str, ...]] | None = None
    width: int = 0
    default: Value = None
    name: str = field(default="", init=False)
    section: str = field(default="", init=False)

    sql_type: ClassVar[Literal["TEXT", "INTEGER", "REAL"]] = "TEXT"
    stored: ClassVar[bool] = True

    def parse(self, raw: object, around: Around) -> Value:
        """The canonical value of what somebody typed, pasted or sent; None for nothing.

        Raises ValueProblem with a sentence when it can't be taken.
        """
        if raw is None or (isinstance(raw, str) and raw.strip().lower() in BLANKS):
            return None
        return self._understand(raw, around)

    def _understand(self, raw: object, around: Around) -> Value:
        raise NotImplementedError

    def problems(self, value: Value, around: Around) -> list[Problem]:
        """What is wrong with a canonical value by itself, a missing one included."""
        if self.required and value in (None, ()):
            return [Problem("error", Message(N_("{field} is needed."), field=Message(self.title)), self.name)]
        return []

    def may_be_wrong(self) -> bool:
        """Whether `problems` may ever find anything: not in what the application fills in, nor in any free text."""
        checks = type(self).problems is not Field.problems
        return not self.automatic and (self.required or checks)

    def show(self, value: Value, around: Around) -> str:
        """The value as a person reads it, in the language of `around`; empty for nothing."""
        return "" if value is None else str(value)

    def cell(self, value: Value, around: Around) -> object:
        """The value as a workbook cell holds it: text, number or date."""
        return None if value is None else self.show(value, around)

    def to_sql(self, value: Value) -> str | int | float | None:
        """The value as the file stores it."""
        assert not isinstance(value, tuple)
        return value

    def from_sql(self, stored: str | int | float | None) -> Value:
        """The value that the file had stored."""
        return stored

    def sql_check(self, column: str) -> str | None:
        """A condition over the quoted column that every stored value fulfils, for a CHECK; None for none."""
        return None

    def asked(self, record: Mapping[str, Value]) -> bool:
        """Whether the form asks this field, given the other values (skip logic)."""
        if self.when is None:
            return True
        value = record.get(self.when[0])
        chosen = value if isinstance(value, tuple) else (value,)
        return any(one in self.when[1] for one in chosen)

    def title_in(self, language: str | None = None) -> str:
        """The title in a language."""
        return translate(self.title, language)


def refusal(msgid: str, raw: object, **values: object) -> ValueProblem:
    """The refusal of a value, quoting it: the sentence has `{value}` where the quotation goes."""
    quoted = str(raw).strip()
    return ValueProblem(msgid, value=quoted if len(quoted) <= 40 else quoted[:39] + "…", **values)


def is_list(column: str) -> str:
    """The condition that a quoted column holds a JSON list, as fields of several values keep it."""
    return f"CASE WHEN json_valid({column}) THEN json_type({column}) = 'array' ELSE {column} IS NULL END"
