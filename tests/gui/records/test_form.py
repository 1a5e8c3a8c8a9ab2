"""A record is written by keyboard alone, saved whole or kept as it stands, and never lost."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.parts.notices import Notice
from desktop.gui.records.above import Above
from desktop.operations.drafts import drafts
from desktop.operations.record_pages import record_page
from desktop.operations.records import remove_record, save_record
from tests.gui.office import KIGABIRO, Office
from tests.gui.records.conftest import Writer


def notices(writer: Writer) -> list[Notice]:
    return [one for one in writer.form.findChildren(Notice) if not one.isHidden()]


def answer(notice: Notice) -> None:
    notice._answer()


def fill_child(writer: Writer, other_names: str = "Clarisse") -> None:
    for name, words in (
        ("family_name", "Mutoni"),
        ("other_names", other_names),
        ("sex", "f"),
        ("birth", "14/03/2014"),
        ("village", "kigabiro ruben"),
    ):
        writer.type(name, words)


def test_a_child_is_written_by_keyboard_and_saved(qtbot, write, office: Office) -> None:
    writer = write().begin("children")
    fill_child(writer)
    with qtbot.waitSignal(writer.form.saved) as saved:
        writer.ctrl(Qt.Key.Key_S)
    record = office.do(record_page, "people", saved.args[0].page.id).record
    assert (record["family_name"], record["sex"], record["birth"]) == ("Mutoni", "F", "2014-03-14")
    assert (record["village"], record["is_child"]) == (KIGABIRO, "yes")
    assert str(record["code"]).startswith("31-2026-")
    assert not writer.form.dirty


def test_enter_in_the_last_field_saves(qtbot, write, office: Office) -> None:
    writer = write().begin("children")
    fill_child(writer)
    stops = [row.field.name for row in writer.form.sections.stops()]
    writer.go(stops[-1])
    with qtbot.waitSignal(writer.form.saved):
        writer.press(Qt.Key.Key_Return)


def test_everything_that_is_wrong_is_said_at_once_and_the_first_of_it_is_gone_to(qtbot, write) -> None:
    writer = write().begin("children")
    writer.type("phone", "12")
    with qtbot.assertNotEmitted(writer.form.saved):
        writer.ctrl(Qt.Key.Key_S)
    for name in ("family_name", "sex", "village", "phone"):
        assert writer.remarks(name)
    assert writer.at == "family_name"
    assert writer.form.bar.state.text() == "4 things to put right first"


def test_saving_drops_the_draft(qtbot, write, office: Office) -> None:
    writer = write().begin("children")
    fill_child(writer)
    writer.form.drafts.keep_now()
    assert len(office.do(drafts)) == 1
    with qtbot.waitSignal(writer.form.saved):
        writer.ctrl(Qt.Key.Key_S)
    assert office.do(drafts) == []


def test_what_is_unfinished_when_one_leaves_is_offered_again(qtbot, write, office: Office) -> None:
    writer = write().begin("children")
    writer.type("family_name", "Mutoni")
    writer.type("national_id", "1199")
    with qtbot.waitSignal(writer.form.closed):
        writer.press(Qt.Key.Key_Escape)
    assert any("Mutoni" in words for _, words in office.heard)
    again = write().begin("children")
    (offered,) = notices(again)
    assert "Mutoni" in offered.accessibleName()
    answer(offered)
    assert again.form.contents.values["family_name"] == "Mutoni"
    assert again.form.sections.rows["national_id"].editor.raw() == "1199"
    assert again.form.dirty
    again.form.drafts.keep_now()
    assert len(office.do(drafts)) == 1


def test_leaving_what_is_complete_saves_it(qtbot, write, office: Office) -> None:
    child = office.child()
    writer = write().edit(child)
    writer.type("phone", "0788 412 057")
    with qtbot.waitSignal(writer.form.saved):
        writer.press(Qt.Key.Key_Escape)
    assert office.do(record_page, "people", child).record["phone"] == "+250788412057"


def test_making_way_for_another_record_saves_behind_ones_back(qtbot, write, office: Office) -> None:
    child, other = office.child(), office.child("Uwase", "Ange")
    writer = write().edit(child)
    writer.type("phone", "0788 412 057")
    with qtbot.assertNotEmitted(writer.form.saved):
        writer.form.make_way()
        writer.edit(other)
        office.settle()
    assert office.do(record_page, "people", child).record["phone"] == "+250788412057"
    assert ("new", "Saved: Mutoni Clarisse") in office.heard
    assert writer.form.contents.values["phone"] is None


def test_nothing_changed_is_nothing_saved(qtbot, write, office: Office) -> None:
    writer = write().edit(office.child())
    with qtbot.waitSignal(writer.form.closed), qtbot.assertNotEmitted(writer.form.saved):
        writer.go("phone")
        writer.ctrl(Qt.Key.Key_S)


def test_what_is_given_up_can_be_put_back(qtbot, write, office: Office) -> None:
    writer = write().edit(office.child())
    writer.type("phone", "0788 412 057")
    writer.form.drafts.keep_now()
    qtbot.mouseClick(writer.form.bar.give_up_button, Qt.MouseButton.LeftButton)
    assert writer.form.contents.values["phone"] is None
    assert not writer.form.dirty
    assert office.do(drafts) == []
    answer(notices(writer)[0])
    assert writer.form.contents.values["phone"] == "+250788412057"
    assert writer.form.dirty


def test_a_draft_that_the_record_has_already_is_forgotten_without_a_word(write, office: Office) -> None:
    child = office.child()
    writer = write().edit(child)
    writer.type("phone", "0788 412 057")
    writer.form.drafts.keep_now()
    office.do(save_record, "people", {"phone": "+250788412057"}, child)
    writer = write().edit(child)
    assert notices(writer) == []
    assert office.do(drafts) == []


def test_brothers_and_sisters_are_the_same_as_above(qtbot, write, office: Office) -> None:
    above = Above()
    writer = write(above=above).begin("children")
    fill_child(writer)
    writer.type("father_name", "Habimana Jean")
    with qtbot.waitSignal(writer.form.saved):
        writer.ctrl(Qt.Key.Key_S)
    writer.begin("children")
    writer.ctrl(Qt.Key.Key_D)
    values = writer.form.contents.values
    assert (values["village"], values["father_name"]) == (KIGABIRO, "Habimana Jean")
    assert values["family_name"] is None
    assert writer.at == "family_name"
    assert writer.form.bar.state.text().startswith("Same as Mutoni Clarisse: Village")


def test_without_anything_above_that_is_said(write) -> None:
    writer = write().begin("children")
    writer.ctrl(Qt.Key.Key_D)
    assert writer.form.bar.state.text() == "Nothing above to fill in here"


def test_the_field_one_is_in_is_explained(write) -> None:
    writer = write().begin("children")
    writer.go("birth")
    assert writer.form.help_line.label.text().startswith("As much as is known")
    writer.press(Qt.Key.Key_F1)
    assert writer.form.sections.rows["birth"].help_shown


def test_a_refusal_by_the_register_is_shown_and_nothing_typed_is_lost(qtbot, write, office: Office) -> None:
    child = office.child()
    about = office.keep("identifications", person=child, criteria=("ORPH_D",), identified_on="2026-08-04")
    writer = write("decisions").begin(identification=about)
    for name, words in (("level", "sec"), ("decision", "app"), ("decided_on", "29/08/2026"), ("decided_by", "Kamanzi")):
        writer.type(name, words)
    with qtbot.assertNotEmitted(writer.form.saved):
        writer.ctrl(Qt.Key.Key_S)
        office.settle()
    assert "passed over" in writer.remarks("skipped_note")[0]
    writer.type("skipped_note", "No assembly was held.")
    with qtbot.waitSignal(writer.form.saved):
        writer.ctrl(Qt.Key.Key_S)
    assert office.do(record_page, "identifications", about).record["stage"] == "SECTOR"


def test_a_record_taken_out_meanwhile_is_said_and_what_was_typed_stays(qtbot, write, office: Office) -> None:
    child = office.child()
    writer = write().edit(child)
    writer.type("phone", "0788 412 057")
    office.do(remove_record, "people", child)
    writer.ctrl(Qt.Key.Key_S)
    office.settle()
    assert "taken out" in notices(writer)[0].accessibleName()
    assert writer.form.dirty


def test_after_a_mistake_of_the_application_what_was_typed_stays_and_can_be_saved_again(qtbot, write, office) -> None:
    child = office.child()
    writer = write().edit(child)
    writer.type("phone", "0788 412 057")
    office.do(lambda session: session.file._db.execute("ALTER TABLE change_line RENAME TO elsewhere"))
    writer.ctrl(Qt.Key.Key_S)
    office.settle()
    assert "made a mistake" in notices(writer)[0].accessibleName()
    office.do(lambda session: session.file._db.execute("ALTER TABLE elsewhere RENAME TO change_line"))
    with qtbot.waitSignal(writer.form.saved):
        writer.ctrl(Qt.Key.Key_S)
    assert office.do(record_page, "people", child).record["phone"] == "+250788412057"


def test_a_new_record_asked_for_from_a_link_comes_back_into_the_form(qtbot, write, office: Office) -> None:
    writer = write().begin("children")
    widget = writer.go("household")
    qtbot.keyClicks(widget, "Mukashema Odette")
    qtbot.waitUntil(lambda: widget.list_open)
    office.settle()
    with qtbot.waitSignal(writer.form.linked_wanted) as wanted:
        writer.press(Qt.Key.Key_Return)
    assert wanted.args == ["household", "households", "", {"head_name": "Mukashema Odette"}]
    writer.form.link("household", "a" * 32, "Mukashema Odette")
    assert widget.text() == "Mukashema Odette"
    assert writer.form.contents.values["household"] == "a" * 32
    assert writer.at == "relation"


@pytest.mark.parametrize("language", ["rw", "fr", "en"])
def test_no_form_is_wider_than_the_narrowest_panel(write, office: Office, language: str) -> None:
    office.speak(language)
    for key in ("people", "identifications", "services", "partners"):
        assert write(key, width=364).begin().form.minimumSizeHint().width() <= 364


def test_a_known_record_is_changed_from_its_first_field(write, office: Office) -> None:
    writer = write().edit(office.child())
    writer.form.focus_first()
    assert writer.at == "family_name"
    assert writer.form.bar.state.text().startswith("31-2026-")
