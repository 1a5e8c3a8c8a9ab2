"""What is known of the office is changed as one act; backups go where there is room for them."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.backups import back_up, folder_in_use, known_backups
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.office import OfficeSheet, change_office, choose_backup_folder, office_of
from desktop.operations.records import RecordRefused, save_record
from desktop.storage.backup.keeping import backups_beside

CHILD = {"family_name": "Uwase", "sex": "F", "is_child": "yes"}


def test_the_office_is_changed_and_one_undo_takes_it_back(session):
    before = office_of(session.settings)
    change_office(session, {"title": "Director", "office": "Good governance unit"})
    assert session.settings["title"] == "Director"
    assert session.around().settings["office"] == "Good governance unit"
    undo_change(session, next_undo(session).id)
    assert office_of(session.settings) == before


def test_nothing_is_written_where_nothing_differs_and_an_officer_has_a_name(session):
    before = session.file.sequence
    change_office(session, office_of(session.settings))
    with pytest.raises(RecordRefused):
        change_office(session, {"officer": None})
    assert session.file.sequence == before
    assert list(OfficeSheet.fields) == ["officer", "title", "office", "district"]


def test_a_district_chosen_by_mistake_is_changed_while_nothing_is_entered(session):
    change_office(session, {"district": "26"})
    assert session.around().district == "26"
    saved = save_record(session, "people", CHILD | {"village": "26010101"})
    assert str(session.file.record("people", saved.record)["code"]).startswith("26-")
    with pytest.raises(RecordRefused, match=r"1 record of this register bears .* for Gasabo"):
        change_office(session, {"district": "12"})
    undo_change(session, saved.change)
    change_office(session, {"district": "12"})
    assert session.around().district == "12"


def test_only_a_district_is_taken_for_one(session):
    with pytest.raises(RecordRefused, match="“Bumbogo” is not a district"):
        change_office(session, {"district": "1201"})
    with pytest.raises(RecordRefused):
        change_office(session, {"district": None})


def test_backups_go_into_the_chosen_folder_and_beside_the_register_while_it_is_away(session, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_backup_folder(session, stick)
    made = back_up(session)
    assert made.parent == folder_in_use(session) == stick
    made.rename(tmp_path / made.name)
    stick.rmdir()
    assert back_up(session).parent == folder_in_use(session) == backups_beside(session.path)
    assert len(known_backups(session)) == 1
    choose_backup_folder(session, None)
    assert folder_in_use(session) == backups_beside(session.path)


def test_a_folder_that_can_not_be_written_is_refused(session, tmp_path):
    with pytest.raises(AppError, match="Choose another one"):
        choose_backup_folder(session, tmp_path / "not there")
    assert "backup_folder" not in session.settings
