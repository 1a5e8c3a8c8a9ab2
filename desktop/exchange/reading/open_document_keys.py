"""Opens OpenDocument spreadsheets that are protected by a password: old ones part by part, new ones as a whole.

After OpenDocument 1.2 part 3, and what LibreOffice writes since 24.8: the hash of the password is stretched by PBKDF2
or Argon2id; AES with CBC or GCM covers the packed parts.
"""

import base64
import hashlib
import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.passwords import NEEDED, UNKNOWN_PROTECTION, WRONG
from desktop.exchange.reading.refusals import Damaged, PasswordNeeded, TooLarge, Unsupported

WHOLE = "encrypted-package"
_MOST_BYTES = 2**28
_MOST_TURNS, _MOST_MEMORY = 5_000_000, 2**19
_ENTRY = re.compile(r"<manifest:file-entry\b([^>]*)>(.*?)</manifest:file-entry>", re.DOTALL)
_ELEMENT = re.compile(r"<manifest:(encryption-data|algorithm|key-derivation|start-key-generation)\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""[\w-]+:([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_CUT_OFF = N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")


@dataclass(frozen=True)
class _Protection:
    """How one part is protected: the attributes of the four elements that say it, by the name of the element."""

    said: dict[str, dict[str, str]]

    def of(self, element: str, attribute: str) -> str:
        """One attribute, empty where it is not said."""
        return self.said.get(element, {}).get(attribute, "")

    def number(self, attribute: str) -> int:
        """A number about the stretching of the key."""
        return int(self.of("key-derivation", attribute) or 0)

    def bytes_of(self, element: str, attribute: str) -> bytes:
        """Bytes that are written in base 64."""
        return base64.b64decode(self.of(element, attribute))


def opened(path: Path, password: str | None) -> io.BytesIO:
    """The tables of a protected spreadsheet as an archive in memory, never on the disk.

    Raises PasswordNeeded without a password or with a wrong one, Unsupported for another kind of protection.
    """
    if not password:
        raise PasswordNeeded(NEEDED)
    try:
        with zipfile.ZipFile(path) as archive:
            protections = _protections(archive.read("META-INF/manifest.xml").decode("utf-8", "replace"))
            part = WHOLE if WHOLE in archive.namelist() else "content.xml"
            if part not in protections:
                raise Unsupported(UNKNOWN_PROTECTION)
            content = _decrypted(archive.read(part), protections[part], password)
            return io.BytesIO(content) if part == WHOLE else _packed(content, archive.namelist())
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, OSError, RuntimeError, NotImplementedError):
        raise Damaged(_CUT_OFF) from None


def _packed(content: bytes, names: list[str]) -> io.BytesIO:
    """An archive with the tables, and the names of the other parts, which tell whether there are macros."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
        for name in names:
            if name.lower().startswith(("basic/", "scripts/")) and not name.endswith("/"):
                archive.writestr(name, b"")
    packed.seek(0)
    return packed


def _protections(manifest: str) -> dict[str, _Protection]:
    found = {}
    for entry, inside in _ENTRY.findall(manifest):
        said = {element: _attributes(text) for element, text in _ELEMENT.findall(inside)}
        if "encryption-data" in said:
            found[_attributes(entry).get("full-path", "")] = _Protection(said)
    return found


def _attributes(text: str) -> dict[str, str]:
    return {name: one or other for name, one, other in _ATTRIBUTE.findall(text)}


def _decrypted(covered: bytes, protection: _Protection, password: str) -> bytes:
    """The plain content of a part; the password is known to be right by the checksum, or by the seal of GCM."""
    algorithm = protection.of("algorithm", "algorithm-name").rsplit("#", 1)[-1]
    if algorithm not in ("aes256-cbc", "aes192-cbc", "aes128-cbc", "aes256-gcm", "aes192-gcm", "aes128-gcm"):
        raise Unsupported(UNKNOWN_PROTECTION)
    key = _key(protection, password, int(algorithm[3:6]) // 8)
    begin = protection.bytes_of("algorithm", "initialisation-vector")
    packed = _open_gcm(covered, key, begin) if algorithm.endswith("gcm") else _open_cbc(covered, key, begin)
    kind = protection.of("encryption-data", "checksum-type").lower().rsplit("#", 1)[-1]
    wanted = protection.bytes_of("encryption-data", "checksum")
    checks = {"sha1/1k": hashlib.sha1, "sha1-1k": hashlib.sha1, "sha256-1k": hashlib.sha256}
    if kind in checks and checks[kind](packed[:1024], usedforsecurity=False).digest() != wanted:
        raise PasswordNeeded(WRONG)
    if packed.startswith(b"PK\x03\x04"):
        return packed
    inflater = zlib.decompressobj(-15)
    content = inflater.decompress(packed, _MOST_BYTES)
    if inflater.unconsumed_tail:
        raise TooLarge(N_("The file unpacks to more than {limit} MB and was not opened."), limit=_MOST_BYTES >> 20)
    return content


def _key(protection: _Protection, password: str, size: int) -> bytes:
    start = protection.of("start-key-generation", "start-key-generation-name").lower()
    digest = hashlib.sha256 if start.endswith("sha256") else hashlib.sha1
    secret = digest(password.encode("utf-8"), usedforsecurity=False).digest()
    salt = protection.bytes_of("key-derivation", "salt")
    name = protection.of("key-derivation", "key-derivation-name").lower()
    if name.endswith("pbkdf2") and 0 < protection.number("iteration-count") <= _MOST_TURNS:
        return hashlib.pbkdf2_hmac("sha1", secret, salt, protection.number("iteration-count"), size)
    memory = protection.number("argon2-memory")
    if name.endswith("argon2id") and memory <= _MOST_MEMORY:
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # heavy, and seldom needed

        turns, lanes = protection.number("argon2-iterations"), protection.number("argon2-lanes")
        return Argon2id(salt=salt, length=size, iterations=turns, lanes=lanes, memory_cost=memory).derive(secret)
    raise Unsupported(UNKNOWN_PROTECTION)


def _open_cbc(covered: bytes, key: bytes, begin: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    opener = Cipher(algorithms.AES(key), modes.CBC(begin)).decryptor()
    plain = opener.update(covered) + opener.finalize()
    return plain[: -plain[-1]] if plain and 0 < plain[-1] <= 16 else plain


def _open_gcm(covered: bytes, key: bytes, begin: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    sealed = covered[len(begin) :] if covered.startswith(begin) else covered
    try:
        return AESGCM(key).decrypt(begin, sealed, None)
    except InvalidTag:
        raise PasswordNeeded(WRONG) from None
