"""Taking files into the register and giving copies of them out."""

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.session import Session


@dataclass(frozen=True)
class Attached:
    """A file kept inside the register: the digest by which fields name it, and its name."""

    digest: str
    name: str


def attach_file(session: Session, path: Path) -> Attached:
    """Keep a copy of a file inside the encrypted register; the file itself is left alone.

    Raises AppError where there is no such file, it can't be read or is too large.
    """
    try:
        content = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise AppError(N_("There is no file “{file}”. Check its name and its folder."), file=str(path)) from error
    except OSError as error:
        raise AppError(
            N_("“{file}” can't be read. Close it in other programs and try again."), file=path.name
        ) from error
    kind = mimetypes.guess_type(path.name)[0] or ""
    with session.file.change(Message(N_("Attached a file: {name}"), name=path.name), session.user):
        digest = session.file.attach(content, path.name, kind)
    return Attached(digest, path.name)


def save_attachment(session: Session, digest: str, target: Path) -> Path:
    """Write a copy of an attached file outside the register and note it in the journal: the copy is not encrypted.

    What was written is read again and must have the hash by which the file was attached. Raises AppError where nothing
    can be written there, or where something else was written.
    """
    from desktop.exchange.writing.outgoing import outgoing  # with it come the reports: the first list waits for none

    content = session.file.attachment(digest)
    with outgoing(target) as part:
        part.write_bytes(content)
        if hashlib.sha256(part.read_bytes()).hexdigest() != digest:
            raise OSError("what was written is not what was attached")
    name = session.file.attachment_name(digest)
    session.file.note("export", Message(N_("Saved a copy of an attached file: {name}"), name=name), session.user)
    return target
