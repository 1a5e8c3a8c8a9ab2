"""Cells in the words in which they were understood, so that no doubt is left: a day has its month by name."""

from collections.abc import Mapping
from datetime import date

from desktop.domain.around import Around
from desktop.domain.calendar import month_name
from desktop.domain.dates import PartialDate
from desktop.domain.fields import Date, Field, Value
from desktop.domain.fields import PartialDate as PartialDateField
from desktop.domain.language import N_, Message, grouped
from desktop.exchange.rows.examples import Example
from desktop.exchange.targets.kinds import kind
from desktop.registers import register

_NAMED = N_("{field}: {value}")
_GIVEN, _GIVEN_ON = N_("given"), N_("given on {day}")
_TIMES, _WORTH = N_("once", "{count} times"), N_("{amount} RWF")
_PLACE, _SERVICE = "place", "service."


def understood(example: Example, kind_key: str, around: Around) -> tuple[str, ...]:
    """What an example says, value by value; then what is wrong with it, if anything."""
    fragment = example.fragment
    if fragment is None:
        return ()
    said = _said(example, kind_key, around)
    return (*said, *(finding.message.text(around.language) for finding in fragment.findings))


def _said(example: Example, kind_key: str, around: Around) -> list[str]:
    assert example.fragment is not None
    values = {name: value for name, value in example.fragment.values.items() if value not in (None, "", ())}
    if example.role == _PLACE:
        return [_path(str(values["code"]), around)] if values.get("code") else []
    if example.role.startswith(_SERVICE):
        return [one.text(around.language) for one in _service(values)] if values else []
    key = dict(kind(kind_key).roles).get(example.role)
    fields = register(key).fields if key else {}
    shown = [(fields.get(name), _value(fields.get(name), value, around)) for name, value in values.items()]
    if len(shown) == 1:
        return [shown[0][1]]
    named = [Message(_NAMED, field=Message(field.title), value=text) if field else text for field, text in shown]
    return [one.text(around.language) if isinstance(one, Message) else one for one in named]


def _service(values: Mapping[str, Value]) -> list[Message]:
    day = values.get("given_on")
    said = [Message(_GIVEN_ON, day=day_in_words(str(day))) if day else Message(_GIVEN)]
    if isinstance(count := values.get("quantity"), (int, float)):
        said.append(Message(_TIMES, count=int(count)))
    if isinstance(amount := values.get("value"), (int, float)):
        said.append(Message(_WORTH, amount=grouped(int(amount))))
    return said


def _value(field: Field | None, value: Value, around: Around) -> str:
    if isinstance(field, (Date, PartialDateField)) and isinstance(value, str):
        return day_in_words(value, around.language)
    if field is not None:
        return field.show(value, around) or str(value)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _path(code: str, around: Around) -> str:
    """A place with those above it, from the sector down: who looks at a list knows the district."""
    lengths = [length for length in (4, 6, 8) if length <= len(code)] or [len(code)]
    names = [place.name for length in lengths if (place := around.places.get(code[:length]))]
    return " › ".join(names)


def day_in_words(stored: str, language: str | None = None) -> str:
    """A stored day, month or year with the month by name: 15 May 2020. An estimate is shown as everywhere."""
    known = PartialDate.stored(stored)
    if known.age is not None or known.month is None:
        return known.show(language)
    month = month_name(known.month, language)
    return f"{known.day} {month} {known.year}" if known.day else f"{month} {known.year}"


def today_in_words(day: date, language: str | None = None) -> str:
    """A day with its month by name."""
    return day_in_words(day.isoformat(), language)
