"""Workbooks that open only with a password: encrypted in memory, so that no plain one lies on the disk."""

from io import BytesIO
from typing import BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from desktop.domain.language import N_
from desktop.domain.problems import AppError

# Below this size the encrypted stream lands where msoffcrypto 6.0 writes it wrongly (its issue 105).
_SAFE_SIZE = 4096


def encrypted_workbook(content: BinaryIO, name: str, password: str) -> bytes:
    """A workbook encrypted as Excel does it (AES-256); `name` is what the file is called.

    What is given was decrypted again. Raises AppError for an empty password and for what is no plain workbook, such
    as one that is encrypted already.
    """
    from msoffcrypto.format.ooxml import OOXMLFile  # slow to load, and few exports need it

    if not password:
        raise AppError(N_("An encrypted workbook needs a password. Type one, and tell it to the receiver by phone."))
    plain = _roomy(content, name)
    encrypted, again = BytesIO(), BytesIO()
    OOXMLFile(plain).encrypt(password, encrypted)
    protected = OOXMLFile(encrypted)
    protected.load_key(password=password)
    protected.decrypt(again)
    if again.getvalue() != plain.getvalue():
        raise RuntimeError("the encrypted workbook does not decrypt to what went in")
    return encrypted.getvalue()


def _roomy(content: BinaryIO, name: str) -> BytesIO:
    """The workbook's bytes, packed less tightly when they are too few to be encrypted safely."""
    content.seek(0)
    packed = BytesIO(content.read())
    try:
        with ZipFile(packed) as archive:
            if len(packed.getvalue()) >= _SAFE_SIZE:
                return packed
            loose = BytesIO()
            with ZipFile(loose, "w", ZIP_STORED) as wider:
                for info in archive.infolist():
                    wider.writestr(info.filename, archive.read(info))
                wider.comment = b" " * max(0, _SAFE_SIZE - loose.tell())
            return loose
    except BadZipFile as error:
        raise AppError(
            N_("“{file}” can't be protected: it has a password already, or is no workbook of Excel."), file=name
        ) from error
