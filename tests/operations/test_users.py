"""The door asks who has a password before anything is opened."""

from desktop.operations.users import people_of
from tests.operations.district import OFFICER


def test_the_people_with_a_password_are_told_without_one(session):
    assert people_of(session.path) == (OFFICER,)


def test_where_the_keys_are_missing_or_damaged_nobody_is_told(tmp_path, session):
    assert people_of(tmp_path / "none.igitabo") == ()
    session.path.with_name(f"{session.path.name}-keys").write_text("no keys", "utf-8")
    assert people_of(session.path) == ()
