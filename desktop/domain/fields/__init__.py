"""The kinds of value: each parses what people type, says what is wrong, shows, stores, searches and exports itself."""

from desktop.domain.fields.choice import Choice, Choices, YesNo
from desktop.domain.fields.derived import Derived
from desktop.domain.fields.field import PERSONAL, SENSITIVE, Field, Record, Sensitivity, Value
from desktop.domain.fields.identifier import Code, NationalId, Phone
from desktop.domain.fields.link import Attachment, Link
from desktop.domain.fields.number import Decimal, Money, Whole
from desktop.domain.fields.period import Date, FiscalYear, PartialDate, Quarter
from desktop.domain.fields.place import Place, Places
from desktop.domain.fields.text import LongText, Name, Text

__all__ = [
    "PERSONAL", "SENSITIVE", "Attachment", "Choice", "Choices", "Code", "Date", "Decimal", "Derived", "Field",
    "FiscalYear", "Link", "LongText", "Money", "Name", "NationalId", "PartialDate", "Phone", "Place", "Places",
    "Quarter", "Record", "Sensitivity", "Text", "Value", "Whole", "YesNo",
]  # fmt: skip
