"""A record is read by its declared sections: what is empty or said by its head is left out, links can be followed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.gui.records.facts import Facts, WordButton
from desktop.operations.attachments import attach_file
from desktop.operations.record_pages import record_page
from tests.gui.office import Office
from tests.gui.records.conftest import Show


def facts_of(office: Office, show: Show, key: str, record: str, width: int = 380, **more) -> Facts:
    page = office.do(record_page, key, record)
    office.desk.remember_titles(page.titles)
    return show(Facts(office.desk, page, **more), width)


def told(facts: Facts) -> dict[str, str]:
    """What is said, by field."""
    known = [*facts.findChildren(QLabel), *facts.findChildren(WordButton)]
    values = [one for one in known if one.objectName().startswith("value:")]
    return {one.objectName().removeprefix("value:"): one.text() for one in values}


def test_what_is_known_is_said_and_what_the_head_says_is_not(office: Office, show: Show) -> None:
    child = office.child(phone="+250788412057")
    said = told(facts_of(office, show, "people", child))
    assert said["phone"] == "0788 412 057"
    assert said["village"] == "Rubengera › Gisanze › Kigabiro"
    assert said["age"] == "12"
    assert not {"family_name", "code", "full_name", "is_adult", "note"} & set(said)


def test_what_is_not_asked_or_shown_elsewhere_is_left_out(office: Office, show: Show) -> None:
    child = office.child(phone="+250788412057")
    said = told(facts_of(office, show, "people", child, without=frozenset({"phone"})))
    assert "phone" not in said
    assert "adult_roles" not in said


def test_a_link_leads_to_its_record_by_keyboard(qtbot, office: Office, show: Show) -> None:
    head = office.child("Mukashema", "Odette")
    home = office.keep("households", head=head, village="31090303")
    facts = facts_of(office, show, "households", home)
    button = facts.findChild(WordButton, "value:head")
    assert button.text() == "Mukashema Odette"
    button.setFocus()
    with qtbot.waitSignal(office.desk.record_wanted) as wanted:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert wanted.args == ["people", head]


def test_an_attached_file_offers_a_copy(qtbot, office: Office, show: Show, tmp_path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF")
    digest = office.do(attach_file, tmp_path / "plan.pdf").digest
    document = office.keep("documents", kind="PLAN", file=digest)
    button = facts_of(office, show, "documents", document).findChild(WordButton, "value:file")
    assert button.text() == "plan.pdf"


def test_words_that_do_not_fit_are_told_whole(office: Office, show: Show) -> None:
    button = show(WordButton("Umuryango w'abafatanyabikorwa b'akarere ka Karongi " * 2), 160)
    assert button.text().endswith("…")
    assert button.toolTip().startswith("Umuryango")


def test_titles_stand_where_those_of_the_form_stand(office: Office, show: Show) -> None:
    child = office.child()
    for width, title in ((364, 112), (700, 176)):
        facts = facts_of(office, show, "people", child, width)
        assert {one.width() for section in facts._sections for one in section.titles} == {title}
