"""Users come, go and change passwords without anybody else's password, and nobody is locked out on the way."""

import pytest

from desktop.storage.companions import companion
from desktop.storage.damage import RefusedFileError
from desktop.storage.keys import (
    WeakPasswordError,
    WrongPasswordError,
    add_user,
    change_password,
    create_keys,
    remove_user,
    replace_recovery_key,
    set_password_with_recovery,
    unlock,
    unlock_with_recovery,
    users,
)


def test_a_second_user_opens_the_same_register_with_a_password_of_their_own(keyed):
    add_user(keyed.path, keyed.key, "Jean  Bosco", "another password", keyed.cost)
    assert users(keyed.path) == ("Clarisse Uwase", "Jean Bosco")
    assert unlock(keyed.path, "Jean Bosco", "another password") == keyed.key
    assert unlock(keyed.path, "Clarisse Uwase", keyed.password) == keyed.key
    with pytest.raises(WrongPasswordError):
        unlock(keyed.path, "Jean Bosco", keyed.password)


def test_two_users_of_one_name_are_refused(keyed):
    with pytest.raises(RefusedFileError, match="already a user"):
        add_user(keyed.path, keyed.key, "clarisse uwase", "another password", keyed.cost)


def test_a_changed_password_replaces_the_old_one_and_needs_it(keyed):
    with pytest.raises(WrongPasswordError):
        change_password(keyed.path, "Clarisse Uwase", "not this one", "izuba ryinshi", keyed.cost)
    change_password(keyed.path, "Clarisse Uwase", keyed.password, "izuba ryinshi", keyed.cost)
    assert unlock(keyed.path, "Clarisse Uwase", "izuba ryinshi") == keyed.key
    with pytest.raises(WrongPasswordError):
        unlock(keyed.path, "Clarisse Uwase", keyed.password)


def test_a_short_password_is_refused_and_changes_nothing(keyed):
    before = companion(keyed.path, "keys").read_bytes()
    with pytest.raises(WeakPasswordError, match="at least 8"):
        change_password(keyed.path, "Clarisse Uwase", keyed.password, "1234567", keyed.cost)
    with pytest.raises(WeakPasswordError):
        add_user(keyed.path, keyed.key, "Jean", "", keyed.cost)
    assert companion(keyed.path, "keys").read_bytes() == before


def test_a_forgotten_password_is_set_anew_with_the_printed_key(keyed):
    assert set_password_with_recovery(keyed.path, "clarisse uwase", keyed.recovery, "izuba ryinshi") == keyed.key
    assert unlock(keyed.path, "Clarisse Uwase", "izuba ryinshi") == keyed.key
    with pytest.raises(WrongPasswordError):
        unlock(keyed.path, "Clarisse Uwase", keyed.password)
    assert unlock_with_recovery(keyed.path, keyed.recovery) == keyed.key


def test_a_new_recovery_key_makes_the_page_printed_before_worthless(keyed):
    printed = replace_recovery_key(keyed.path, keyed.key)
    assert unlock_with_recovery(keyed.path, printed) == keyed.key
    with pytest.raises(WrongPasswordError, match="newer one was printed"):
        unlock_with_recovery(keyed.path, keyed.recovery)


def test_a_removed_user_is_unknown_and_the_last_one_stays(keyed):
    add_user(keyed.path, keyed.key, "Jean", "another password", keyed.cost)
    remove_user(keyed.path, "JEAN")
    with pytest.raises(RefusedFileError, match="no user"):
        unlock(keyed.path, "Jean", "another password")
    with pytest.raises(RefusedFileError, match="only user"):
        remove_user(keyed.path, "Clarisse Uwase")


def test_keys_in_the_folder_are_never_replaced_by_those_of_a_new_register(keyed):
    before = companion(keyed.path, "keys").read_bytes()
    with pytest.raises(RefusedFileError, match="already a file"):
        create_keys(keyed.path, "Jean", "another password", keyed.cost)
    keyed.path.unlink()
    with pytest.raises(RefusedFileError, match="already in this folder"):
        create_keys(keyed.path, "Jean", "another password", keyed.cost)
    assert companion(keyed.path, "keys").read_bytes() == before


def test_nobody_is_added_to_keys_that_belong_to_another_register(keyed):
    with pytest.raises(RefusedFileError, match="belong to another"):
        add_user(keyed.path, bytes(32), "Jean", "another password", keyed.cost)


def test_the_cost_of_a_password_is_that_of_the_design_unless_a_test_says_otherwise(tmp_path):
    create_keys(tmp_path / "G.igitabo", "Jean", "another password")
    content = companion(tmp_path / "G.igitabo", "keys").read_text()
    assert '"memory": 67108864' in content
    assert '"passes": 3' in content
