"""The key file beside a register: versioned text with a checksum, written whole or not at all."""

import hashlib
import json
import unicodedata
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop.domain.language import N_
from desktop.storage.companions import companion, write_whole
from desktop.storage.damage import NO_REGISTER, DamagedFileError, RefusedFileError, explained
from desktop.storage.keys.slots import Cost, UserSlot

KEY_FILE_VERSION = 1


@dataclass(frozen=True)
class SealedKey:
    """One database key, sealed to every user by name and to the recovery key."""

    users: dict[str, bytes]
    recovery: bytes


@dataclass(frozen=True)
class KeyFile:
    """Everything in the key file; `databases` has one key by its id, two only while the key is being renewed."""

    users: dict[str, UserSlot]
    recovery: bytes
    """The public half that belongs to the printed recovery key."""
    databases: dict[str, SealedKey] = field(default_factory=dict)


def read_keys(register: Path) -> KeyFile:
    """The keys beside a register. Raises RefusedFileError for none or newer ones, DamagedFileError for damaged ones."""
    path = companion(register, "keys")
    if not path.is_file() and not register.is_file():
        raise RefusedFileError(NO_REGISTER, path=register)
    if not path.is_file():
        raise RefusedFileError(
            N_("The keys of the register are not beside it. Put {file} back, or restore it from a backup."),
            file=path.name,
        )
    with explained():
        return keys_from(path.read_bytes(), path.name)


def write_keys(register: Path, keys: KeyFile) -> None:
    """Replace the keys beside a register in one step; the old ones stay if anything fails."""
    with explained():
        write_whole(companion(register, "keys"), keys_to(keys))


def keys_to(keys: KeyFile) -> bytes:
    """The content of a key file."""
    body = _plain(asdict(keys))
    return json.dumps(
        {"igitabo_keys": KEY_FILE_VERSION, "check": _check(body, KEY_FILE_VERSION), **body}, indent=1
    ).encode("ascii")


def keys_from(content: bytes, name: str) -> KeyFile:
    """The keys in the content of a key file; `name` is for the sentence when it can't be read."""
    damaged = DamagedFileError(
        N_("The keys in {file} are damaged; the password is not the cause. Restore them from the latest backup."),
        file=name,
    )
    try:
        body = json.loads(content)
        version, check = body.pop("igitabo_keys"), body.pop("check")
        if type(version) is not int or version < 1 or check != _check(body, version):
            raise damaged
        if version > KEY_FILE_VERSION:
            raise RefusedFileError(
                N_("The keys in {file} were made by a newer version of Igitabo. Install that version, then open it."),
                file=name,
            )
        return _keys(body)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise damaged from error


def user_name(typed: str) -> str:
    """A user's name as the key file keeps it, however it was typed."""
    return " ".join(unicodedata.normalize("NFC", typed).split())


def find_user(keys: KeyFile, typed: str) -> str:
    """The name of the user meant, capitals ignored. Raises RefusedFileError when there is none."""
    wanted = user_name(typed).casefold()
    for name in keys.users:
        if name.casefold() == wanted:
            return name
    raise RefusedFileError(
        N_("There is no user “{user}” in this register. Its users are: {users}."),
        user=user_name(typed),
        users=", ".join(keys.users),
    )


def _keys(body: dict[str, object]) -> KeyFile:
    raw = json.loads(json.dumps(body))
    return KeyFile(
        {name: _slot(slot) for name, slot in raw["users"].items()},
        bytes.fromhex(raw["recovery"]),
        {
            identity: SealedKey(
                {name: bytes.fromhex(sealed) for name, sealed in one["users"].items()}, bytes.fromhex(one["recovery"])
            )
            for identity, one in raw["databases"].items()
        },
    )


def _slot(raw: dict[str, object]) -> UserSlot:
    public, wrapped, salt = (bytes.fromhex(str(raw[name])) for name in ("public", "wrapped", "salt"))
    cost = raw["cost"]
    if not isinstance(cost, dict):
        raise TypeError
    return UserSlot(public, wrapped, salt, Cost(int(cost["memory"]), int(cost["passes"])))


def _plain(value: object) -> dict[str, object]:
    text = json.dumps(value, default=lambda raw: raw.hex())
    plain: dict[str, object] = json.loads(text)
    return plain


def _check(body: dict[str, object], version: int) -> str:
    # Later versions are part of what is checked, or a flipped bit of the 1 would ask for a version that nobody has.
    body = {"igitabo_keys": version, **body} if version > 1 else body
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(canonical.encode(), digest_size=16, person=b"igitabo keys").hexdigest()
