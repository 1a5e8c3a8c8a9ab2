"""Attached files lie encrypted in the register and come back as they were, or not at all."""

import hashlib

import pytest

from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.storage import attachments
from desktop.storage.damage import DamagedFileError

SCAN = b"%PDF-canary " * 1000


def attach(file, content=SCAN, name="plan.pdf"):
    with file.change(Message("Attached"), "Alice"):
        return file.attach(content, name, "application/pdf")


def test_a_file_comes_back_under_the_digest_of_its_content(file):
    digest = attach(file)
    assert digest == hashlib.sha256(SCAN).hexdigest()
    assert file.attachment(digest) == SCAN
    assert file.attachment_name(digest) == "plan.pdf"
    assert file.record("attachments", digest)["size"] == len(SCAN)


def test_the_same_file_is_kept_once(file):
    assert attach(file) == attach(file, name="other name.pdf")
    assert file._db.execute("SELECT count(*) FROM attachment_content").fetchone() == (1,)


def test_nothing_of_it_can_be_read_on_the_disk(file, tmp_path):
    attach(file)
    assert not [path for path in tmp_path.iterdir() if b"canary" in path.read_bytes()]


def test_a_changed_or_missing_content_is_damage_and_never_shown(file):
    digest = attach(file)
    file._db.execute("UPDATE attachment_content SET content = ?", [b"other"])
    with pytest.raises(DamagedFileError):
        file.attachment(digest)
    with pytest.raises(DamagedFileError):
        file.attachment("0" * 64)
    assert file.attachment_name("0" * 64) == ""


def test_a_file_that_is_too_large_is_refused_in_a_sentence(file, monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST", 2 * 1024 * 1024)
    with pytest.raises(AppError, match=r"“film.mp4” is larger than 2 MB"):
        attach(file, b"x" * (2 * 1024 * 1024 + 1), "film.mp4")
