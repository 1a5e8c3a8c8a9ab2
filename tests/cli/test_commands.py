"""The command line itself: exit codes, language, help, and passwords that are never written on it."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli.commands import understand, wants_window
from tests.operations.district import sample

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    *("window", "demo", "new", "inspect", "import", "export", "export-list", "check", "backup", "restore"),
    "self-test",
)


def test_help_names_every_command(igitabo):
    ended = igitabo("--help")
    assert ended.code == 0
    assert [name for name in COMMANDS if name not in ended.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_own_help(igitabo, command):
    ended = igitabo(command, "--help")
    assert ended.code == 0
    assert ended.out.startswith(f"usage: igitabo {command}")


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("demo", "self-test", "inspect")])
def test_a_password_is_named_by_a_file_and_never_written_among_the_arguments(igitabo, command):
    out = igitabo(command, "--help").out
    assert "--password-file" in out
    assert "--password " not in out
    assert igitabo(command, "x", "--password", "ikawa n'icyayi").code == 2


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["import"],
        ["import", "list.xlsx", "--fast"],
        ["export", "ministry-quarterly", "--out", "o.xlsx"],
        ["export", "ministry-quarterly", "--quarter", "2026Q5", "--out", "o.xlsx"],
        ["export", "ministry-quarterly", "--quarter", "Q1", "--out", "o.xlsx"],
        ["export", "weekly", "--quarter", "2026Q1", "--out", "o.xlsx"],
        ["demo", "--people", "many"],
        ["demo", "--people", "-3"],
        ["new", "--district", "Gasabo"],
        ["--language", "sw", "check"],
        ["check", "--reg", "x"],
    ],
)
def test_wrong_usage_ends_with_two_the_help_of_the_command_and_one_sentence(igitabo, words):
    ended = igitabo(*words)
    assert ended.code == 2
    assert ended.out == ""
    lines = ended.err.strip().splitlines()
    assert lines[0].startswith("usage: igitabo")
    assert "is not used like this" in lines[-1]


@pytest.mark.parametrize("words", [["--register", "x", "--nope"], ["window", "--nope"], ["--language", "sw", "window"]])
def test_wrong_words_for_the_window_are_refused_with_every_command_there_is(words, capsys):
    with pytest.raises(SystemExit) as ended:
        understand(words)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert all(command in said for command in COMMANDS)
    assert said.count("is not used like this") == 1


def test_a_wrong_quarter_and_an_unknown_report_say_what_would_be_right(igitabo):
    quarter = igitabo("export", "ovc-list", "--quarter", "2026Q5", "--out", "o.xlsx").err
    assert "2026Q5" in quarter.splitlines()[-1]
    report = igitabo("export", "weekly", "--quarter", "2026Q1", "--out", "o.xlsx").err
    assert "ministry-quarterly, ovc-list, ovc-summary" in report.splitlines()[-1]


def test_help_and_mistakes_are_in_the_language_asked_for(igitabo):
    english = igitabo("demo", "--people", "many")
    for language in ("fr", "rw"):
        other = igitabo("--language", language, "demo", "--people", "many")
        assert other.code == 2
        assert other.err.splitlines()[-1] != english.err.splitlines()[-1]


def test_a_refusal_ends_with_one_and_one_sentence_and_no_trace_of_the_program(igitabo, tmp_path, password_file):
    ended = igitabo("check", "--register", tmp_path / "missing.igitabo", "--password-file", password_file)
    assert (ended.code, ended.out) == (1, "")
    assert len(ended.err.strip().splitlines()) == 1
    assert "Traceback" not in ended.err


def test_a_refusal_asked_for_as_json_is_one(igitabo, tmp_path, password_file):
    ended = igitabo("check", "--json", "--register", tmp_path / "missing.igitabo", "--password-file", password_file)
    assert ended.code == 1
    assert ended.answer["refused"] == ended.err.strip()


def test_what_the_computer_does_not_allow_is_a_sentence_too(igitabo, tmp_path):
    (tmp_path / "file").write_text("")
    ended = igitabo("demo", "--no-window", "--folder", tmp_path / "file" / "below")
    assert ended.code == 1
    assert ended.err.startswith("The computer does not allow it: ")


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["window"], True),
        (["--language", "rw"], True),
        (["--language=fr", "window", "--register", "x"], True),
        (["--register", "x.igitabo"], True),
        (["check", "--register", "window"], False),
        (["--language", "fr", "check"], False),
        (["--help"], False),
        (["demo"], False),
    ],
)
def test_the_window_is_wanted_where_no_command_is_named(words, window):
    assert wants_window(words) is window


def test_the_words_for_the_window_are_understood_with_or_without_its_name():
    for words in (["--register", "x.igitabo"], ["window", "--register", "x.igitabo"]):
        assert (understand(words).command, understand(words).register) == ("window", "x.igitabo")
    assert understand(["--language", "rw", "--register", "x"]).language == "rw"


def test_the_installed_command_ends_with_the_code_of_its_command(tmp_path):
    def ended(*words):
        return subprocess.run(
            [sys.executable, "-m", "desktop", *words], cwd=ROOT, capture_output=True, text=True, check=False
        )

    assert ended("check").returncode == 1, "no password and nobody to be asked"
    assert ended("fly").returncode == 2
    assert ended("window", "--colour", "red").returncode == 2
    assert "missing" in ended("window", "--password-file", str(tmp_path / "missing")).stderr
    assert (
        ended("inspect", str(ROOT / "resources" / "demonstration" / "ovc-identification-gasabo.xlsx")).returncode == 0
    )


def test_whoever_stops_reading_an_answer_has_read_enough():
    command = [sys.executable, "-m", "desktop", "inspect", str(sample("ovc-identification-gasabo")), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (0, b"")
