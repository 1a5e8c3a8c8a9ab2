"""The cryptography of the key file, all of it libsodium's: who can reach the database key, and by what."""

import hashlib
import unicodedata
from dataclasses import dataclass

from desktop.domain.language import N_
from desktop.domain.problems import AppError

SHORTEST_PASSWORD = 8


class WrongPasswordError(AppError):
    """The password, or the recovery key, is not the one that belongs to the keys; the keys themselves are sound."""


class WeakPasswordError(AppError):
    """A password too short to protect a register."""


@dataclass(frozen=True)
class Cost:
    """What trying one password costs: memory in bytes and passes of Argon2id. Tests may pass a cheaper one."""

    memory: int = 64 * 1024 * 1024
    passes: int = 3


@dataclass(frozen=True)
class UserSlot:
    """A user's key pair: the public half as it is, the private half wrapped with the password."""

    public: bytes
    wrapped: bytes
    salt: bytes
    cost: Cost


def make_slot(password: str, cost: Cost) -> UserSlot:
    """A fresh key pair for a user. Raises WeakPasswordError."""
    from nacl.public import PrivateKey  # the first window opens without libsodium

    return wrap_slot(bytes(PrivateKey.generate()), password, cost)


def wrap_slot(private: bytes, password: str, cost: Cost) -> UserSlot:
    """The same key pair under a new password. Raises WeakPasswordError."""
    from nacl.public import PrivateKey
    from nacl.secret import SecretBox
    from nacl.utils import random

    if len(password) < SHORTEST_PASSWORD:
        raise WeakPasswordError(
            N_("A password needs at least {number} characters. Three or four words in a row are easy to remember."),
            number=SHORTEST_PASSWORD,
        )
    salt = random(16)
    wrapped = SecretBox(_stretched(password, salt, cost)).encrypt(private)
    return UserSlot(bytes(PrivateKey(private).public_key), bytes(wrapped), salt, cost)


def open_slot(slot: UserSlot, password: str) -> bytes:
    """The private half of a user's key pair. Raises WrongPasswordError."""
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    try:
        return SecretBox(_stretched(password, slot.salt, slot.cost)).decrypt(slot.wrapped)
    except CryptoError as error:
        raise WrongPasswordError(
            N_("This is not the password. Check Caps Lock and the language of the keyboard, and type it again.")
        ) from error


def recovery_private(recovery: bytes) -> bytes:
    """The private half that belongs to a printed recovery key; its 160 random bits need no stretching."""
    return hashlib.blake2b(recovery, digest_size=32, person=b"igitabo recover").digest()


def public_of(private: bytes) -> bytes:
    """The public half of a key pair."""
    from nacl.public import PrivateKey

    return bytes(PrivateKey(private).public_key)


def seal(key: bytes, public: bytes) -> bytes:
    """A database key that only the holder of the private half can read; made without anybody's password."""
    from nacl.public import PublicKey, SealedBox

    return SealedBox(PublicKey(public)).encrypt(key)


def unseal(sealed: bytes, private: bytes) -> bytes | None:
    """The database key, or None when it was sealed to somebody else or is damaged."""
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox

    try:
        return SealedBox(PrivateKey(private)).decrypt(sealed)
    except CryptoError:
        return None


def key_id(key: bytes) -> str:
    """A name for a database key that gives nothing of it away."""
    return hashlib.blake2b(key=key, digest_size=16, person=b"igitabo key id").hexdigest()


def _stretched(password: str, salt: bytes, cost: Cost) -> bytes:
    from nacl.pwhash import argon2id

    # One keyboard types an accent as one character, another as two: the same password all the same.
    typed = unicodedata.normalize("NFC", password).encode()
    return argon2id.kdf(32, typed, salt, opslimit=cost.passes, memlimit=cost.memory)
