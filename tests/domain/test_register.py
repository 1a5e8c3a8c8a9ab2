"""What follows from a declaration: names, sections, problems, labels, and refusals of a slip in it."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Choice, Derived, Link, Money, Text, Value, YesNo
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section, View


class Books(Register):
    """A register as small as can be, with one of everything."""

    key = "books"
    title = "Books"
    title_one = "Book"
    named_by = ("title", "sex")
    columns = ("title",)
    views = (View("read", "Read", "Read", "book", (("lent", "yes"),), (), {"lent": "yes"}),)

    about_book = Section("Book")
    title_ = Text("Title", required=True)
    sex = Choice("For", codes="sex")
    about_money = Section("Money")
    value_ = Money("Value", default=100)
    lent = YesNo("Lent", default="no")
    borrower = Link("Borrower", register="people", required=True, when=("lent", ("yes",)))
    shout = Derived("Shout", derive=lambda record, _around: str(record.get("title") or "").upper() or None)
    number = Text("Number", automatic=True, required=True)

    @classmethod
    def check(cls, record: dict[str, Value], around: Around) -> list[Problem]:
        """One rule between fields."""
        return super().check(record, around)


def test_fields_come_in_their_order_with_their_names_and_sections() -> None:
    assert list(Books.fields) == ["title", "sex", "value", "lent", "borrower", "shout", "number"]
    assert [(one.name, one.section) for one in Books.fields.values()][1:3] == [("sex", "Book"), ("value", "Money")]
    assert "shout" not in Books.stored()
    assert [link.name for link in Books.links()] == ["borrower"]


def test_a_trailing_underscore_leaves_the_words_of_the_register_alone() -> None:
    assert Books.title == "Books"
    assert Books.fields["title"].title == "Title"


def test_a_field_may_not_hide_what_every_register_has() -> None:
    with pytest.raises(TypeError, match="order_"):
        type("Orders", (Register,), {"order": Text("Order")})


@pytest.mark.parametrize(
    "slip",
    [
        {"named_by": ("nmae",)},
        {"columns": ("nmae",)},
        {"order": ("nmae",)},
        {"owner": "nmae"},
        {"same_by": (("nmae?",),)},
        {"alike_by": (("nmae",),)},
        {"indexes": (("name", "nmae"),)},
        {"views": (View("a", "A", "A", "book", (("nmae", "yes"),)),)},
        {"views": (View("a", "A", "A", "book", (), ("nmae",)),)},
        {"views": (View("a", "A", "A", "book", (), (), {"nmae": "yes"}),)},
        {"note": Text("Note", when=("nmae", ("yes",)))},
    ],
)
def test_a_declaration_that_speaks_of_no_field_is_refused(slip: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="has no field 'nmae'"):
        type("Slips", (Register,), {"name": Text("Name"), **slip})


def test_everything_wrong_is_said_at_once_but_only_of_what_is_asked(around: Around) -> None:
    assert [problem.field for problem in Books.problems({"lent": "yes"}, around)] == ["title", "borrower"]
    assert [problem.field for problem in Books.problems({"title": "Igitabo", "lent": "no"}, around)] == []


def test_a_record_begins_with_the_defaults_of_its_fields_and_of_its_view() -> None:
    assert Books.begin()["lent"] == "no"
    assert Books.begin(Books.views[0]) == {**Books.begin(), "lent": "yes"}
    assert Books.begin()["value"] == 100


def test_a_record_is_known_by_its_named_fields_without_gaps(around: Around) -> None:
    assert Books.label({"title": "Igitabo", "sex": "F"}, around) == "Igitabo Female"
    assert Books.label({"title": "Igitabo"}, around) == "Igitabo"
    assert Books.label({}, around) == ""


def test_a_derived_value_is_worked_out_when_asked_for(around: Around) -> None:
    assert Books.value({"title": "Igitabo"}, "shout", around) == "IGITABO"
    assert Books.value({"title": "Igitabo"}, "title", around) == "Igitabo"
