"""Opens Office workbooks that are protected by a password, given that password."""

import io
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.refusals import PasswordNeeded, Unsupported

NEEDED = N_("The workbook is protected. Type the password that the sender gave you.")
WRONG = N_("The password does not open this workbook. Check capitals, and ask the sender.")
UNKNOWN_PROTECTION = N_("The workbook is protected in a way that can't be opened here. Ask for it without.")

_MOST_TURNS = 10_000_000
_EVERYBODYS = "VelvetSweatshop"
"""Excel protects with this one, and opens it without asking, what was only marked as read-only."""


def decrypted(path: Path, password: str | None) -> io.BytesIO:
    """The content of a protected Office file in memory, never on the disk.

    Raises PasswordNeeded without a password or with a wrong one, Unsupported for another kind of protection.
    """
    content = _opened(path, password) if password else None
    content = content or _opened(path, _EVERYBODYS)
    if content is None:
        raise PasswordNeeded(WRONG if password else NEEDED)
    return content


class _InMemory:
    """Stands in for the module of temporary files."""

    TemporaryFile = io.BytesIO


def _opened(path: Path, password: str) -> io.BytesIO | None:
    """The content, None where the password is wrong."""
    import msoffcrypto  # heavy, and seldom needed
    import msoffcrypto.format.xls97
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    # It would lay the opened xls into a temporary file: on the disk of whoever reads it.
    msoffcrypto.format.xls97.tempfile = _InMemory
    content = io.BytesIO()
    try:
        with path.open("rb") as file:
            protected = msoffcrypto.OfficeFile(file)
            if getattr(getattr(protected, "info", None), "spinValue", 0) > _MOST_TURNS:
                raise Unsupported(UNKNOWN_PROTECTION)
            protected.load_key(password=password)
            protected.decrypt(content)
    except (InvalidKeyError, DecryptionError):
        return None
    except (Unsupported, MemoryError):
        raise
    except Exception:  # a damaged envelope makes it fail with any error there is
        raise Unsupported(UNKNOWN_PROTECTION) from None
    content.seek(0)
    return content
