"""Numbers that identify: the national identifier, phones and the codes that the register itself gives."""

from dataclasses import dataclass, field

from desktop.domain import identifiers
from desktop.domain.around import Around
from desktop.domain.fields.field import PERSONAL, Field, Sensitivity, Value


@dataclass(eq=False)
class NationalId(Field):
    """A national identifier of 16 digits; only its structure can be checked, as its checksum is secret.

    `other` names the field that keeps what does not fit.
    """

    sensitivity: Sensitivity = field(default=PERSONAL, kw_only=True)
    other: str = field(default="", kw_only=True)

    def _understand(self, raw: object, around: Around) -> Value:
        return identifiers.parse_national_id(raw)

    def show(self, value: Value, around: Around) -> str:
        return identifiers.show_national_id(value) if isinstance(value, str) else ""

    def cell(self, value: Value, around: Around) -> object:
        return value

    def sql_check(self, column: str) -> str | None:
        return f"length({column}) = 16 AND {column} NOT GLOB '*[^0-9]*'"


@dataclass(eq=False)
class Phone(Field):
    """A Rwandan phone number, stored +2507XXXXXXXX and shown 07XX XXX XXX."""

    sensitivity: Sensitivity = field(default=PERSONAL, kw_only=True)

    def _understand(self, raw: object, around: Around) -> Value:
        return identifiers.parse_phone(raw)

    def show(self, value: Value, around: Around) -> str:
        return identifiers.show_phone(value) if isinstance(value, str) else ""

    def sql_check(self, column: str) -> str | None:
        return f"{column} GLOB '+[0-9]*' AND length({column}) BETWEEN 9 AND 16"


@dataclass(eq=False)
class Code(Field):
    """A code that the register gives once and never changes, such as a child's; see operations/codes."""

    automatic: bool = field(default=True, kw_only=True)
    unique: bool = field(default=True, kw_only=True)
    pattern: str = ""

    def _understand(self, raw: object, around: Around) -> Value:
        return str(raw).strip().upper() or None
