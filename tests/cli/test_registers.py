"""Beginning, checking, backing up and restoring a register, and every way in which each is refused."""

import pytest

from desktop.operations.session import open_register
from tests.operations.district import PASSWORD, keep_child


def opened(register):
    return open_register(register[1], PASSWORD)


def test_the_district_that_was_understood_is_said(igitabo, tmp_path, password_file):
    path = tmp_path / "a.igitabo"
    told = ("--officer", "Uwera", "--register", str(path), "--password-file", str(password_file))
    assert f"Made {path} for Gasabo." in igitabo("new", "--district", "Gasaboo", *told).out


def test_a_register_is_begun_and_its_recovery_key_said_once(igitabo, tmp_path, password_file):
    path = tmp_path / "below" / "Karongi.igitabo"
    arguments = ["--district", "Karongi", "--officer", "Keza", "--register", path, "--password-file", password_file]
    ended = igitabo("new", *arguments, "--json")
    assert ended.code == 0
    assert set(ended.answer) == {"register", "district", "recovery_key"}
    session = open_register(path, PASSWORD)
    assert (session.settings["district"], session.user) == ("31", "Keza")
    session.file.close()
    again = igitabo("new", *arguments)
    assert (again.code, again.out) == (1, "")


def test_a_register_without_a_name_lies_in_the_documents_and_the_only_one_there_is_found(
    igitabo, password_file, folders_of_nobody, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    assert igitabo("check", "--password-file", password_file).code == 1
    begun = igitabo("new", "--district", "Gasabo", "--officer", "Keza", "--password-file", password_file)
    assert begun.code == 0
    assert "Recovery key" in begun.out
    assert (tmp_path / "documents" / "Igitabo" / "Gasabo.igitabo").is_file()
    assert igitabo("check", "--password-file", password_file).code == 0
    igitabo("new", "--district", "Karongi", "--officer", "Keza", "--password-file", password_file)
    assert "2 registers lie in" in igitabo("check", "--password-file", password_file).err


@pytest.mark.parametrize(
    ("district", "password", "said"), [("Atlantis", PASSWORD, "Atlantis"), ("Gasabo", "short", "at least 8")]
)
def test_a_register_is_not_begun_for_an_unknown_district_or_behind_a_weak_password(
    igitabo, tmp_path, district, password, said
):
    file = tmp_path / "p.txt"
    file.write_text(password)
    path = tmp_path / "x.igitabo"
    ended = igitabo("new", "--district", district, "--officer", "Keza", "--register", path, "--password-file", file)
    assert ended.code == 1
    assert said in ended.err
    assert not path.exists()


def test_a_check_answers_with_what_it_found(igitabo, register):
    ended = igitabo("check", *register, "--json")
    assert ended.code == 0
    assert ended.answer == {"ok": True, "findings": [], "records": 0, "changes": ended.answer["changes"]}
    assert igitabo("check", *register).out.startswith("The register is sound: ")


def test_a_check_that_finds_something_is_a_refusal(igitabo, register):
    earlier = register[1].read_bytes()
    session = opened(register)
    keep_child(session)
    session.file.close()
    register[1].write_bytes(earlier)
    ended = igitabo("check", *register, "--json")
    assert ended.code == 1
    assert ended.answer["ok"] is False
    assert len(ended.answer["findings"]) == 1


def test_a_damaged_register_is_a_sentence(igitabo, register):
    content = bytearray(register[1].read_bytes())
    content[len(content) // 2] ^= 1
    register[1].write_bytes(content)
    ended = igitabo("check", *register)
    assert ended.code == 1
    assert "Traceback" not in ended.err


def test_a_backup_is_made_where_it_is_asked_for_and_put_back(igitabo, register, tmp_path):
    asked = ("backup", *register, "--out", tmp_path / "stick" / "gasabo.igitabo-backup")
    refused = igitabo(*asked)
    assert refused.code == 1
    assert "There is no folder" in refused.err
    (tmp_path / "stick").mkdir()
    made = igitabo(*asked, "--json")
    assert (made.code, made.answer) == (0, {"backup": str(tmp_path / "stick" / "gasabo.igitabo-backup")})
    session = opened(register)
    keep_child(session)
    session.file.close()
    restored = igitabo("restore", made.answer["backup"], *register, "--json")
    assert restored.code == 0
    assert restored.answer["register"] == str(register[1])
    assert restored.answer["kept_aside"]
    again = opened(register)
    assert again.file.count("people") == 0
    again.file.close()


def test_a_backup_without_a_name_goes_to_the_folder_beside_the_register(igitabo, register):
    ended = igitabo("backup", *register)
    assert ended.code == 0
    assert "Gasabo-backups" in ended.out


@pytest.mark.parametrize("backup", ["missing.igitabo-backup", "letter.txt"])
def test_what_is_no_backup_is_refused(igitabo, register, tmp_path, backup):
    (tmp_path / "letter.txt").write_text("Dear colleagues")
    ended = igitabo("restore", tmp_path / backup, *register)
    assert ended.code == 1
    assert len(ended.err.strip().splitlines()) == 1


def test_a_wrong_password_a_missing_register_and_one_open_elsewhere_are_told_apart(
    igitabo, register, tmp_path, password_file
):
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not the password")
    session = opened(register)
    elsewhere = igitabo("check", *register)
    session.file.close()
    said = [
        elsewhere,
        igitabo("check", "--register", register[1], "--password-file", wrong),
        igitabo("check", "--register", tmp_path / "missing.igitabo", "--password-file", password_file),
    ]
    assert [one.code for one in said] == [1, 1, 1]
    assert len({one.err for one in said}) == 3
