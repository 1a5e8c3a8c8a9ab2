"""A small register of pupils, and the surroundings in which its values are shown."""

from datetime import date

import pytest

from desktop.domain.around import Around
from desktop.domain.codelists import CodeItem, CodeLists
from desktop.domain.fields import (
    PERSONAL,
    Choice,
    Choices,
    Code,
    Date,
    Derived,
    Link,
    Money,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
)
from desktop.domain.places import shipped_places
from desktop.domain.register import Register

GASABO = "12"
CODES = CodeLists(
    [
        CodeItem("sex", "F", {"en": "Female", "fr": "Féminin", "rw": "Gore"}),
        CodeItem("sex", "M", {"en": "Male", "fr": "Masculin", "rw": "Gabo"}),
        CodeItem("sex", "X", {"en": "Former"}, valid_to="2010-01-01"),
        CodeItem("need", "FEES", {"en": "School fees"}),
        CodeItem("need", "FOOD", {"en": "Food"}),
    ]
)


class Pupils(Register):
    """Pupils: one field of most kinds."""

    key = "pupils"
    title = "Pupils"
    title_one = "Pupil"
    columns = ("name", "sex", "birth")
    code = Code("Code")
    name = Name("Full name", required=True, sensitivity=PERSONAL, help="As on the card.")
    sex = Choice("Sex", codes="sex")
    birth = PartialDate("Date of birth")
    national_id = NationalId("National ID")
    phone = Phone("Phone")
    village = Place("Village", level="village", exact=True)
    needs = Choices("Needs", codes="need", help="What is needed.")
    fees = Money("Fees")
    since = Date("In school since")
    school = Link("School", register="schools")
    age = Derived("Age", derive=lambda record, around: 8 if record.get("birth") else None, width=70)


PUPILS = [
    {
        "id": "a" * 32,
        "name": "Uwase Marie",
        "sex": "F",
        "birth": "2018-05-19",
        "national_id": "1201870012345012",
        "phone": "+250788123456",
        "village": "12060203",
        "needs": ("FEES", "FOOD"),
        "fees": 25000,
        "since": "2024-09-01",
    },
    {"id": "b" * 32, "name": "Mugisha", "birth": "2016"},
]


@pytest.fixture(scope="session")
def around() -> Around:
    """Gasabo on 5 October 2026, in English."""
    return Around(shipped_places(), CODES, date(2026, 10, 5), "en", GASABO)
