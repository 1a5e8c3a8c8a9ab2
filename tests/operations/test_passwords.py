"""A password is changed by who knows it; a new recovery key makes the printed one worthless."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.backups import back_up
from desktop.operations.passwords import change_own_password, make_recovery_key, try_backup_password
from desktop.operations.session import open_register, recover_register
from tests.operations.district import PASSWORD

NEW = "amazi meza cyane"


def test_the_new_password_opens_the_register_and_the_old_one_no_more(session):
    change_own_password(session, PASSWORD, NEW)
    session.file.close()
    with pytest.raises(AppError):
        open_register(session.path, PASSWORD)
    again = open_register(session.path, NEW)
    assert "password" in [change.kind for change in again.file.history.changes(9)]
    again.file.close()


def test_who_does_not_know_the_password_changes_nothing(session):
    with pytest.raises(AppError):
        change_own_password(session, "not the password", NEW)
    with pytest.raises(AppError, match="at least 8"):
        change_own_password(session, PASSWORD, "short")
    with pytest.raises(AppError):
        make_recovery_key(session, "not the password")
    assert session.file.history.changes(1)[0].kind not in ("password", "recovery")


def test_a_new_recovery_key_opens_and_the_one_before_does_not(session):
    first = make_recovery_key(session, PASSWORD)
    second = make_recovery_key(session, PASSWORD)
    session.file.close()
    with pytest.raises(AppError):
        recover_register(session.path, first, NEW)
    recover_register(session.path, second, NEW).file.close()


def test_a_backup_tells_whether_a_password_opens_it(session):
    made = back_up(session)
    try_backup_password(session, made, PASSWORD)
    with pytest.raises(AppError):
        try_backup_password(session, made, "not the password")
