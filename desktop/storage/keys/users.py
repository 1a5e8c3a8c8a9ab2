"""The people who can open a register: made, let in, let out, and given new passwords."""

import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.language import N_
from desktop.storage.companions import companion
from desktop.storage.damage import ALREADY_THERE, RefusedFileError
from desktop.storage.keys.file import KeyFile, SealedKey, find_user, read_keys, user_name, write_keys
from desktop.storage.keys.opening import open_private, unlock_with_recovery
from desktop.storage.keys.recovery import new_recovery_key, read_recovery_key
from desktop.storage.keys.slots import Cost, UserSlot, key_id, make_slot, public_of, recovery_private, seal, wrap_slot

USUAL_COST = Cost()


@dataclass(frozen=True)
class NewKeys:
    """The key of a new database, and the recovery key to print now: it can't be shown again."""

    database: bytes
    recovery: str


def create_keys(register: Path, user: str, password: str, cost: Cost = USUAL_COST) -> NewKeys:
    """Write the key file of a register about to be made, with its first user.

    Raises WeakPasswordError, or RefusedFileError when keys of that name exist: they may open a register elsewhere.
    """
    if register.exists():
        raise RefusedFileError(ALREADY_THERE, path=register)
    if companion(register, "keys").exists():
        raise RefusedFileError(
            N_("Keys for a register named {file} are already in this folder. Choose another name."), file=register.name
        )
    database, recovery = secrets.token_bytes(32), new_recovery_key()
    keys = KeyFile({}, public_of(recovery_private(read_recovery_key(recovery))))
    keys = _with_user(sealed_also(keys, database), user_name(user), make_slot(password, cost), database)
    write_keys(register, keys)
    return NewKeys(database, recovery)


def users(register: Path) -> tuple[str, ...]:
    """The names of those who can open a register, in the order in which they were added."""
    return tuple(read_keys(register).users)


def add_user(register: Path, database_key: bytes, user: str, password: str, cost: Cost = USUAL_COST) -> None:
    """Let one more person open the register, without anybody else's password.

    Raises RefusedFileError when there is a user of that name already, or WeakPasswordError.
    """
    keys = read_keys(register)
    name = user_name(user)
    if not name or name.casefold() in (known.casefold() for known in keys.users):
        raise RefusedFileError(N_("There is already a user “{user}”. Choose another name."), user=name)
    write_keys(register, _with_user(keys, name, make_slot(password, cost), database_key))


def remove_user(register: Path, user: str) -> None:
    """Take a person's way in out of the key file; renew the key afterwards, for older copies still have it.

    Raises RefusedFileError for the last user.
    """
    keys = read_keys(register)
    name = find_user(keys, user)
    if len(keys.users) == 1:
        raise RefusedFileError(N_("“{user}” is the only user. Add another one first."), user=name)
    left = {known: slot for known, slot in keys.users.items() if known != name}
    databases = {
        identity: replace(sealed, users={known: box for known, box in sealed.users.items() if known != name})
        for identity, sealed in keys.databases.items()
    }
    write_keys(register, replace(keys, users=left, databases=databases))


def change_password(register: Path, user: str, old: str, new: str, cost: Cost = USUAL_COST) -> None:
    """Give a user who knows the old password a new one. Raises what `unlock` raises, or WeakPasswordError."""
    keys = read_keys(register)
    name = find_user(keys, user)
    slot = wrap_slot(open_private(register, keys, name, old), new, cost)
    write_keys(register, replace(keys, users={**keys.users, name: slot}))


def set_password_with_recovery(register: Path, user: str, typed: str, password: str, cost: Cost = USUAL_COST) -> bytes:
    """Give a user who forgot the password a new one, by the printed recovery key; returns the database key."""
    database = unlock_with_recovery(register, typed)
    keys = read_keys(register)
    write_keys(register, _with_user(keys, find_user(keys, user), make_slot(password, cost), database))
    return database


def replace_recovery_key(register: Path, database_key: bytes) -> str:
    """A new recovery key to print; the page printed before opens nothing from now on."""
    keys = read_keys(register)
    recovery = new_recovery_key()
    keys = replace(keys, recovery=public_of(recovery_private(read_recovery_key(recovery))))
    sealed = replace(_sealed_key(keys, database_key), recovery=seal(database_key, keys.recovery))
    write_keys(register, replace(keys, databases={**keys.databases, key_id(database_key): sealed}))
    return recovery


def sealed_also(keys: KeyFile, database_key: bytes) -> KeyFile:
    """The same keys with one more database key in them, sealed to everybody who has a slot."""
    boxes = {name: seal(database_key, slot.public) for name, slot in keys.users.items()}
    sealed = SealedKey(boxes, seal(database_key, keys.recovery))
    return replace(keys, databases={**keys.databases, key_id(database_key): sealed})


def _with_user(keys: KeyFile, name: str, slot: UserSlot, database_key: bytes) -> KeyFile:
    known = _sealed_key(keys, database_key)
    sealed = replace(known, users={**known.users, name: seal(database_key, slot.public)})
    # Another key that a renewal cut short left there stays: the recovery key and the other users still reach it.
    databases = {**keys.databases, key_id(database_key): sealed}
    return replace(keys, users={**keys.users, name: slot}, databases=databases)


def _sealed_key(keys: KeyFile, database_key: bytes) -> SealedKey:
    if key_id(database_key) not in keys.databases:
        raise RefusedFileError(N_("The keys beside the register belong to another one. Close it and put its own back."))
    return keys.databases[key_id(database_key)]
