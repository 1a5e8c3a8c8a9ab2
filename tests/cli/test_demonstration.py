"""The README's first command, and the self-test, from the prompt."""

import pytest

from desktop.cli.demonstration import has_screen
from desktop.operations.session import open_register


def test_the_demonstration_says_in_five_lines_what_it_did_and_where_the_files_are_and_ends_well_without_a_screen(
    igitabo, tmp_path, monkeypatch
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    ended = igitabo("demo", "--people", 0, "--folder", tmp_path / "district")
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert len(lines) == 5
    assert "874 children" in lines[0]
    assert str(tmp_path / "district") in lines[2]


def test_the_demonstration_answers_as_json_twice_in_one_folder(igitabo, tmp_path):
    answers = [
        igitabo("demo", "--no-window", "--people", 0, "--folder", tmp_path / "d", "--json").answer for _ in range(2)
    ]
    first, second = answers
    assert first == second
    assert (first["imported"], first["waiting"], len(first["reports"])) == (891, 5, 7)
    password = (tmp_path / "d" / "password.txt").read_text("utf-8").strip()
    open_register(tmp_path / "d" / "Demonstration.igitabo", password).file.close()


def test_a_folder_with_other_files_is_refused(igitabo, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear colleagues")
    ended = igitabo("demo", "--no-window", "--folder", tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert "holds other files" in ended.err


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_is_known_by_what_linux_says_of_it(monkeypatch, name):
    monkeypatch.setattr("sys.platform", "linux")
    for other in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(other, raising=False)
    assert not has_screen()
    monkeypatch.setenv(name, ":0")
    assert has_screen()


def test_the_self_test_says_each_step(igitabo):
    ended = igitabo("self-test", "--json")
    assert ended.code == 0
    assert ended.answer["ok"] is True
    assert [step["ok"] for step in ended.answer["steps"]] == [True] * 4
