"""A moment after an edit, what stands in the form is in the file; once it is dropped, nothing is left of it."""

from PySide6.QtCore import QObject

from desktop.gui.records.draft_keeper import DraftKeeper
from desktop.operations.drafts import NEW, drafts
from tests.gui.office import Office


def keeper(office: Office, parent: QObject, typed: dict[str, object]) -> DraftKeeper:
    made = DraftKeeper(office.desk, "people", lambda: dict(typed), parent)
    made.begin()
    return made


def test_many_edits_are_kept_once_after_a_rest(qtbot, office: Office) -> None:
    parent, typed = QObject(), {"family_name": "Mut"}
    kept = keeper(office, parent, typed)
    for _ in range(5):
        kept.touch()
    assert office.do(drafts) == []
    typed["family_name"] = "Mutoni"
    qtbot.waitUntil(lambda: bool(office.do(drafts)))
    (draft,) = office.do(drafts)
    assert draft.typed == {"family_name": "Mutoni"}
    assert draft.record == kept.name
    assert kept.name.startswith(NEW)


def test_what_is_dropped_is_gone_and_what_was_never_kept_is_not_asked_for(office: Office) -> None:
    parent = QObject()
    kept = keeper(office, parent, {"family_name": "Mut"})
    kept.keep_now()
    assert len(office.do(drafts)) == 1
    kept.drop()
    assert office.do(drafts) == []


def test_each_form_has_a_draft_of_its_own(office: Office) -> None:
    parent = QObject()
    kept = keeper(office, parent, {"family_name": "Mut"})
    kept.keep_now()
    kept.begin("a" * 32)
    kept.keep_now()
    assert {one.record.startswith(NEW) for one in office.do(drafts)} == {True, False}
    kept.pause()
    assert len(office.do(drafts)) == 2
