"""The keyboard goes from field to field, and what follows from each answer is shown at once."""

from PySide6.QtCore import Qt

from desktop.gui.records.above import Above


def test_enter_goes_through_what_is_asked(write) -> None:
    writer = write().begin("children")
    assert writer.at == "family_name"
    way = []
    for _ in range(6):
        way.append(writer.at)
        writer.press(Qt.Key.Key_Return)
    assert way == ["family_name", "other_names", "sex", "birth", "is_child", "is_adult"]
    assert writer.at == "national_id"


def test_an_answer_asks_the_next_question_at_once(write) -> None:
    writer = write().begin("children")
    assert not writer.shown("adult_roles")
    writer.go("is_adult")
    writer.press(Qt.Key.Key_Y)
    assert writer.shown("adult_roles")
    writer.press(Qt.Key.Key_Return)
    assert writer.at == "adult_roles"


def test_what_was_understood_is_shown_in_full_and_the_age_follows(write) -> None:
    writer = write().begin("children")
    age = writer.form.sections.rows["age"].editor.label
    assert age.text() == "–"
    writer.type("birth", "12 ans")
    assert writer.form.sections.rows["birth"].editor.raw().endswith("23/11/2026)")
    assert age.text() == "12"


def test_nobody_is_told_what_is_wrong_with_a_field_before_having_been_there(write) -> None:
    writer = write().begin("children")
    assert writer.remarks("family_name") == []
    writer.press(Qt.Key.Key_Return)
    assert writer.remarks("family_name") == ["Family name is needed."]
    assert writer.remarks("village") == []


def test_what_can_not_be_read_stays_as_typed_until_it_is_right(write) -> None:
    writer = write().begin("children")
    writer.type("national_id", "1199 48")
    assert writer.form.sections.rows["national_id"].editor.raw() == "1199 48"
    assert len(writer.remarks("national_id")) == 1
    writer.type("national_id", "")
    assert writer.remarks("national_id") == []


def test_the_same_as_above_is_filled_until_nothing_more_follows(write) -> None:
    above = Above()
    above.keep(
        "people",
        "Mutoni Clarisse",
        {"village": "31090303", "mutuelle": "yes", "mutuelle_year": 2026, "father_name": "Habimana Jean"},
    )
    writer = write(above=above).begin("children")
    writer.type("father_name", "Other Name")
    taken = [str(title) for title in writer.form.filling.take_from(above)]
    assert taken == ["Village", "Mutuelle", "Mutuelle year"]
    values = writer.form.contents.values
    assert (values["village"], values["mutuelle_year"]) == ("31090303", 2026)
    assert values["father_name"] == "Other Name"


def test_a_new_language_leaves_every_answer_and_every_unfinished_word(write, office) -> None:
    writer = write().begin("children")
    writer.type("birth", "2014")
    writer.type("national_id", "12")
    writer.go("village")
    before = writer.form.filling.typed()
    office.speak("fr")
    assert writer.form.filling.typed() == before
    assert writer.form.sections.rows["sex"].editor.answers["F"].text() == "Féminin"
