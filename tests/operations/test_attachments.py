"""A file goes into the register with its name and comes out the same; what goes wrong is said."""

from pathlib import Path

import pytest

from desktop.domain.problems import AppError
from desktop.operations.attachments import attach_file, save_attachment
from desktop.operations.session import Session


def test_a_file_comes_out_as_it_went_in(session: Session, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF the plan")
    attached = attach_file(session, tmp_path / "plan.pdf")
    assert attached.name == "plan.pdf"
    assert session.title("attachments", attached.digest) == "plan.pdf"
    copy = save_attachment(session, attached.digest, tmp_path / "copy.pdf")
    assert copy.read_bytes() == b"%PDF the plan"


def test_each_way_out_is_in_the_journal(session: Session, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF")
    attached = attach_file(session, tmp_path / "plan.pdf")
    before = session.file.sequence
    save_attachment(session, attached.digest, tmp_path / "copy.pdf")
    assert session.file.sequence == before + 1


def test_what_can_not_be_read_or_written_is_said_with_the_name(session: Session, tmp_path: Path) -> None:
    for missing in (tmp_path / "gone.pdf", tmp_path):
        with pytest.raises(AppError, match="There is no file") as refused:
            attach_file(session, missing)
        assert missing.name in str(refused.value)
    (tmp_path / "plan.pdf").write_bytes(b"%PDF")
    attached = attach_file(session, tmp_path / "plan.pdf")
    with pytest.raises(AppError) as refused:
        save_attachment(session, attached.digest, tmp_path / "no folder" / "copy.pdf")
    assert "copy.pdf" in str(refused.value)


def test_a_copy_replaces_nothing_until_it_is_whole_and_never_a_register(session: Session, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF the plan")
    attached = attach_file(session, tmp_path / "plan.pdf")
    (tmp_path / "copy.pdf").write_bytes(b"before")
    (tmp_path / "copy.pdf.part").mkdir()
    with pytest.raises(AppError):
        save_attachment(session, attached.digest, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == b"before"
    with pytest.raises(AppError, match="register"):
        save_attachment(session, attached.digest, tmp_path / "karongi.igitabo")


def test_an_attachment_that_is_not_what_was_attached_does_not_leave(session: Session, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF the plan")
    attached = attach_file(session, tmp_path / "plan.pdf")
    session.file._db.execute("UPDATE attachment_content SET content = ?", [b"%PDF another"])
    with pytest.raises(AppError):
        save_attachment(session, attached.digest, tmp_path / "copy.pdf")
    assert not (tmp_path / "copy.pdf").exists()
