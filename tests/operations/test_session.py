"""Beginning and opening a register, each refusal in a sentence; what values look up, looked up anew when it changes."""

from datetime import date

import pytest

from desktop.domain.problems import AppError
from desktop.operations.records import save_record
from desktop.operations.session import create_register, district_code, open_register
from tests.operations.district import OFFICER, PASSWORD, keep_child


def test_a_register_is_begun_for_a_district_and_opened_again_by_its_officer(tmp_path):
    path = tmp_path / "Karongi.igitabo"
    session, recovery = create_register(path, "Karongi", "Keza Alice", PASSWORD, title="District officer")
    session.file.close()
    again = open_register(path, PASSWORD)
    assert (again.user, again.settings["district"], again.settings["title"]) == ("Keza Alice", "31", "District officer")
    assert len(recovery) > 20
    assert again.today == date.today()
    again.file.close()


@pytest.mark.parametrize(("typed", "code"), [("Gasabo", "12"), (" gasabo ", "12"), ("12", "12"), ("karongi", "31")])
def test_a_district_is_known_by_name_or_number(typed, code):
    assert district_code(typed) == code


@pytest.mark.parametrize("typed", ["Atlantis", "", "1", "1206", "Kigali City"])
def test_what_is_no_district_is_refused_with_what_to_do(typed):
    with pytest.raises(AppError, match="Check the spelling"):
        district_code(typed)


def test_nothing_is_left_where_a_register_could_not_be_begun(tmp_path):
    path = tmp_path / "x.igitabo"
    with pytest.raises(AppError, match="No district"):
        create_register(path, "Atlantis", OFFICER, PASSWORD)
    with pytest.raises(AppError, match="at least 8"):
        create_register(path, "Gasabo", OFFICER, "short")
    with pytest.raises(AppError, match="name of the officer"):
        create_register(path, "Gasabo", "  ", PASSWORD)
    assert list(tmp_path.iterdir()) == []


def test_a_register_is_never_begun_over_another(gasabo):
    gasabo.file.close()
    before = gasabo.path.read_bytes()
    with pytest.raises(AppError, match="already a file"):
        create_register(gasabo.path, "Gasabo", OFFICER, PASSWORD)
    assert gasabo.path.read_bytes() == before


def test_a_wrong_password_a_missing_file_and_a_register_open_elsewhere_are_told_apart(gasabo, tmp_path):
    with pytest.raises(AppError) as elsewhere:
        open_register(gasabo.path, PASSWORD)
    gasabo.file.close()
    with pytest.raises(AppError) as wrong:
        open_register(gasabo.path, "not the password")
    with pytest.raises(AppError) as missing:
        open_register(tmp_path / "missing.igitabo", PASSWORD)
    said = [str(one.value) for one in (elsewhere, wrong, missing)]
    assert "open" in said[0]
    assert "password" in said[1].lower()
    assert len(set(said)) == 3
    assert not (tmp_path / "missing.igitabo").exists()


def test_titles_follow_what_is_written(gasabo):
    child = keep_child(gasabo)
    assert gasabo.title("people", child) == "Mutoni Clarisse"
    save_record(gasabo, "people", {"family_name": "Uwase"}, child)
    assert gasabo.title("people", child) == "Uwase Clarisse"
    assert gasabo.title("people", "0" * 32) == ""


def test_values_are_looked_up_in_the_language_asked_for(gasabo):
    around = [gasabo.around(language) for language in ("rw", "fr", "en")]
    assert len({one.codelists["sex"].label("F", one.language) for one in around}) == 3
    assert {one.district for one in around} == {"12"}
