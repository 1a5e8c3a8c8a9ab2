"""A file that leaves: written beside its final name, and given that name only when it is whole."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import file_digest
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.writing.encryption import encrypted_workbook

_OURS = re.compile(r"\.igitabo(?!-layout$)")
"""What the names of registers, their keys and their backups have in them: no export may ever take their place."""


@contextmanager
def outgoing(target: Path) -> Iterator[Path]:
    """Give the path `NAME.part` to write to; on leaving, it becomes `target` in one step.

    When anything goes wrong inside, the `.part` is removed and whatever had the final name stays as it was. Raises
    AppError when the folder can't be written to, the disk is full, the target is open in another program, or has the
    name of a register, a backup or what lies beside them.
    """
    if _OURS.search(target.name):
        raise AppError(N_("“{file}” is the name of a register or a backup: choose another one."), file=target.name)
    part = target.with_name(target.name + ".part")
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(part, target)
    except PermissionError as error:
        raise AppError(
            N_("“{file}” can't be written. Close it in Excel if it is open there, or choose another folder."),
            file=target.name,
        ) from error
    except FileNotFoundError as error:
        raise AppError(
            N_("“{file}” can't be written: its folder does not exist. Choose another folder."), file=target.name
        ) from error
    except OSError as error:
        raise AppError(
            N_("“{file}” could not be written whole, so nothing was kept. Is the disk full, or was it taken out?"),
            file=target.name,
        ) from error
    finally:
        with suppress(OSError):  # where nothing can be written, nothing can be taken away either
            part.unlink(missing_ok=True)


@dataclass
class Leaving:
    """A workbook that is being written: the file to write its archive to, and the SHA-256 of what left, at the end."""

    file: BinaryIO
    sha256: str = ""


@contextmanager
def leaving(target: Path, password: str = "") -> Iterator[Leaving]:
    """Give a file to write a workbook to; see `outgoing`. What is protected by a password is only ever in memory."""
    with outgoing(target) as part:
        if password:
            gathered = Leaving(BytesIO())
            yield gathered
            part.write_bytes(encrypted_workbook(gathered.file, target.name, password))
        else:
            with part.open("w+b") as file:
                gathered = Leaving(file)
                yield gathered
        gathered.sha256 = digest_of(part)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in 64 hex digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
