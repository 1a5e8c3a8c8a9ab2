"""Opens workbooks that are protected by a password, given that password."""

import io
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.refusals import PasswordNeeded, Unsupported


def decrypted(path: Path, password: str | None) -> io.BytesIO:
    """The content of a protected Office file in memory, never on the disk.

    Raises PasswordNeeded without a password or with a wrong one.
    """
    import msoffcrypto  # heavy, and seldom needed
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    if not password:
        raise PasswordNeeded(N_("The workbook is protected. Type the password that the sender gave you."))
    content = io.BytesIO()
    try:
        with path.open("rb") as file:
            protected = msoffcrypto.OfficeFile(file)
            protected.load_key(password=password)
            protected.decrypt(content)
    except (InvalidKeyError, DecryptionError):
        raise PasswordNeeded(
            N_("The password does not open this workbook. Check capitals, and ask the sender.")
        ) from None
    except (FileFormatError, ValueError, KeyError, OSError, AttributeError, NotImplementedError):
        raise Unsupported(
            N_("The workbook is protected in a way that can't be opened here. Ask for it without.")
        ) from None
    content.seek(0)
    return content
