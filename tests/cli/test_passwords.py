"""A password comes from a file or from the prompt, and every way in which that fails is a sentence."""

import io
import json
import sys

from desktop.cli import passwords
from tests.operations.district import PASSWORD


def test_a_password_file_that_is_missing_empty_or_no_text_is_a_sentence(igitabo, register, tmp_path):
    (tmp_path / "empty").write_text("\n")
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00\x81")
    for name in ("missing", "empty", "bytes"):
        ended = igitabo("check", *register[:2], "--password-file", tmp_path / name)
        assert ended.code == 1
        assert "password file" in ended.err


def test_a_password_file_saved_by_notepad_is_read(igitabo, register, tmp_path):
    file = tmp_path / "notepad.txt"
    file.write_bytes(b"\xef\xbb\xbf" + PASSWORD.encode() + b"\r\n")
    assert igitabo("check", *register[:2], "--password-file", file).code == 0


class Terminal(io.StringIO):
    """A prompt at which somebody sits."""

    def isatty(self):
        return True


def test_without_a_file_the_password_is_asked_for_and_never_shown(igitabo, register, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(passwords.getpass, "getpass", lambda prompt: asked.append(prompt) or PASSWORD)
    assert igitabo("check", *register[:2]).code == 0
    assert asked == ["Password: "]
    typed = iter([PASSWORD, "another one"])
    monkeypatch.setattr(passwords.getpass, "getpass", lambda prompt: next(typed))
    ended = igitabo("new", "--district", "Gasabo", "--officer", "K", "--register", tmp_path / "n.igitabo")
    assert (ended.code, ended.err.strip()) == (1, "The two passwords differ. Begin again.")


def test_without_a_file_and_without_anybody_to_be_asked_it_says_so(igitabo, register, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    ended = igitabo("check", *register[:2], "--json")
    assert ended.code == 1
    assert "--password-file" in json.loads(ended.out)["refused"]
