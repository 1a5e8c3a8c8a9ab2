"""Attached files, encrypted with the register and named by the SHA-256 of their content."""

import hashlib
from typing import TYPE_CHECKING

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.storage.damage import DAMAGED, DamagedFileError
from desktop.storage.kept import Attachments

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.storage.reading import Reading
    from desktop.storage.writing import Writing

LARGEST = 50 * 1024 * 1024
"""Bytes of one attachment: a long report with photographs fits, a film does not."""


def keep_attachment(db: "Database", writing: "Writing", content: bytes, file_name: str, media_type: str = "") -> str:
    """Keep the content of a file, once however often it is attached; returns its digest.

    Raises AppError for a file that is too large.
    """
    if len(content) > LARGEST:
        raise AppError(
            N_("“{file}” is larger than {limit} MB. Attach a smaller one, such as a scan in black and white."),
            file=file_name,
            limit=LARGEST // 1024 // 1024,
        )
    digest = hashlib.sha256(content).hexdigest()
    db.execute("INSERT INTO attachment_content VALUES (?, ?) ON CONFLICT DO NOTHING", [digest, content])
    named = {"file_name": file_name[:400], "media_type": media_type or None, "size": len(content)}
    writing.put(Attachments.key, digest, named)
    return digest


def attachment_content(db: "Database", digest: str) -> bytes:
    """The content of an attached file. Raises DamagedFileError where it is gone or not what was attached."""
    found = db.execute("SELECT content FROM attachment_content WHERE sha256 = ?", [digest]).fetchone()
    if found is None or hashlib.sha256(found[0]).hexdigest() != digest:
        raise DamagedFileError(DAMAGED)
    return bytes(found[0])


def attachment_name(reading: "Reading", digest: str) -> str:
    """The name of an attached file; empty when there is none."""
    record = reading.record(Attachments.key, digest)
    return str(record["file_name"]) if record else ""
