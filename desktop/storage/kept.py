"""What the file keeps beside the registers, declared as they are, so that history and undo hold for it too."""

import json
from collections.abc import Mapping

from desktop.domain.fields import PERSONAL, Date, Field, LongText, Text, Value, Whole
from desktop.domain.language import N_
from desktop.domain.register import Register

Plain = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can say."""


class Json(Field):
    """A structure kept as JSON text; its canonical value is that text."""

    def sql_check(self, column: str) -> str | None:
        """Nothing that is not JSON is stored."""
        return f"json_valid({column})"


def to_json(content: object) -> str:
    """The one way in which structures are written: compact, readable letters, no sorting."""
    return _ENCODE(content)


_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class Settings(Register):
    """What the register knows of itself: district, officer, office; the id is the name of the setting."""

    key = "settings"
    title = N_("Settings")
    title_one = N_("Setting")
    named_by = ("content",)
    content = Json(N_("Content"))


class CodeItems(Register):
    """Codes added or changed by the officer; the id is `list/code`."""

    key = "code_items"
    title = N_("Code lists")
    title_one = N_("Code")
    named_by = ("code",)
    list_name = Text(N_("List"), indexed=True)
    code = Text(N_("Code"))
    en = Text(N_("Label in English"))
    fr = Text(N_("Label in French"))
    rw = Text(N_("Label in Kinyarwanda"))
    short_en = Text(N_("Short label in English"))
    short_fr = Text(N_("Short label in French"))
    short_rw = Text(N_("Short label in Kinyarwanda"))
    synonyms = Json(N_("Other words for it"))
    parent = Text(N_("Belongs to"))
    unit = Text(N_("Unit"))
    valid_from = Date(N_("Valid from"))
    valid_to = Date(N_("Valid to"))


class AddedPlaces(Register):
    """Administrative units added or renamed by the officer; the id is the code of the unit."""

    key = "added_places"
    title = N_("Places added or renamed")
    title_one = N_("Place")
    named_by = ("name",)
    name = Text(N_("Name"))
    aliases = Json(N_("Other names"))


class Layouts(Register):
    """How the columns of a workbook seen before are understood; the id is the fingerprint of its header."""

    key = "layouts"
    title = N_("Layouts of workbooks")
    title_one = N_("Layout")
    named_by = ("name",)
    name = Text(N_("Name"))
    content = Json(N_("Content"))


class ParkedRows(Register):
    """Rows of an import that wait for a person to decide."""

    key = "parked_rows"
    title = N_("Rows waiting for a decision")
    title_one = N_("Waiting row")
    named_by = ("source",)
    order = ("source", "sheet", "row_number")
    source = Text(N_("File"), indexed=True)
    sheet = Text(N_("Sheet"))
    row_number = Whole(N_("Row"))
    target = Text(N_("Register"))
    content = Json(N_("Content"), sensitivity=PERSONAL)
    reasons = Json(N_("Reasons"))
    outcome = LongText(N_("What was decided"))


class Attachments(Register):
    """Names of the attached files; the id is the SHA-256 of the content, which is kept apart."""

    key = "attachments"
    title = N_("Attached files")
    title_one = N_("Attached file")
    named_by = ("file_name",)
    file_name = Text(N_("File"))
    media_type = Text(N_("Kind of file"))
    size = Whole(N_("Size in bytes"))


class Distinctions(Register):
    """Pairs of people whom somebody told apart, each as they were then; the id is `one other`, the smaller id first."""

    key = "distinctions"
    title = N_("People told apart")
    title_one = N_("Two people told apart")
    named_by = ("one", "other")
    one = Text(N_("One person"))
    other = Text(N_("The other person"))
    one_was = Text(N_("One person as compared"))
    other_was = Text(N_("The other person as compared"))


class Answers(Register):
    """What words of a workbook mean that somebody was asked about; the id is made of what is asked and the words."""

    key = "answers"
    title = N_("Answers to imports")
    title_one = N_("Answer")
    named_by = ("words",)
    order = ("asks", "words")
    asks = Text(N_("Question"), indexed=True)
    words = Text(N_("Words"))
    answer = Text(N_("Answer"))
    answered_on = Date(N_("Answered on"))


KEPT: tuple[type[Register], ...] = (
    *(Settings, CodeItems, AddedPlaces, Layouts, ParkedRows, Attachments),
    *(Distinctions, Answers),
)

SYSTEM_FIELDS = ("id", "removed", "extra", "changed")
"""What every record has beside its declared fields; `row`, its place in the file, never leaves storage."""


def extra_columns(record: Mapping[str, Value]) -> dict[str, Plain]:
    """The columns of a foreign file that no field took, kept with the record under their headings."""
    kept = record.get("extra")
    found: dict[str, Plain] = json.loads(kept) if isinstance(kept, str) else {}
    return found
