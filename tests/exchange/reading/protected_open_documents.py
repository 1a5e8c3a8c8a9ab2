"""OpenDocument spreadsheets under a password, covered as OpenOffice and LibreOffice cover them."""

import base64
import hashlib
import io
import os
import zipfile
import zlib
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

TYPE = "application/vnd.oasis.opendocument.spreadsheet"
CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="List"><table:table-row><table:table-cell office:value-type="string">'
    "<text:p>Uwera</text:p></table:table-cell></table:table-row></table:table>"
    "</office:spreadsheet></office:body></office:document-content>"
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{}</manifest:manifest>'
)
ENTRY = (
    '<manifest:file-entry manifest:full-path="{path}" manifest:size="9"><manifest:encryption-data {checksum}>'
    '<manifest:algorithm manifest:algorithm-name="{algorithm}" manifest:initialisation-vector="{begin}"/>'
    '<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256"/>'
    "<manifest:key-derivation {derivation}/></manifest:encryption-data></manifest:file-entry>"
)


def written(content: bytes) -> str:
    return base64.b64encode(content).decode()


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


def plain(content: str = CONTENT) -> bytes:
    """An open one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(""))
        archive.writestr("content.xml", content)
    return packed.getvalue()


def part_by_part(path: Path, password: str) -> Path:
    """As LibreOffice wrote them up to 24.2: PBKDF2 and CBC over each packed part."""
    salt, begin = os.urandom(16), os.urandom(16)
    packed = deflated(CONTENT.encode())
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password.encode()).digest(), salt, 1024, 32)
    missing = 16 - len(packed) % 16
    cover = Cipher(algorithms.AES(key), modes.CBC(begin)).encryptor()
    covered = cover.update(packed + bytes(missing - 1) + bytes([missing])) + cover.finalize()
    entry = ENTRY.format(
        path="content.xml",
        checksum='manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" '
        f'manifest:checksum="{written(hashlib.sha256(packed[:1024]).digest())}"',
        algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc",
        begin=written(begin),
        derivation='manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024" '
        f'manifest:salt="{written(salt)}"',
    )
    return _archive(path, "content.xml", covered, entry)


def as_a_whole(path: Path, password: str, memory: int = 1024) -> Path:
    """As LibreOffice writes them since 24.8: Argon2id and GCM over the packed archive."""
    salt, begin = os.urandom(16), os.urandom(12)
    secret = hashlib.sha256(password.encode()).digest()
    key = Argon2id(salt=salt, length=32, iterations=2, lanes=1, memory_cost=1024).derive(secret)
    covered = begin + AESGCM(key).encrypt(begin, deflated(plain()), None)
    entry = ENTRY.format(
        path="encrypted-package",
        checksum="",
        algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm",
        begin=written(begin),
        derivation='manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:'
        f'argon2id" loext:argon2-iterations="2" loext:argon2-memory="{memory}" loext:argon2-lanes="1" '
        f'manifest:salt="{written(salt)}"',
    )
    return _archive(path, "encrypted-package", covered, entry)


def _archive(path: Path, part: str, covered: bytes, entry: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(entry))
        archive.writestr(part, covered)
        archive.writestr("Basic/Standard/Module1.xml", b"x")
    return path
