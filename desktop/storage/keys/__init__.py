"""Who can open a register: users with passwords, the printed recovery key, and the key they all lead to."""

from desktop.storage.keys.attempts import FailedAttempt, TooManyAttemptsError, take_failures
from desktop.storage.keys.opening import unlock, unlock_with_recovery
from desktop.storage.keys.recovery import MistypedRecoveryKeyError
from desktop.storage.keys.renewal import RenewalError, renew_key
from desktop.storage.keys.slots import Cost, WeakPasswordError, WrongPasswordError
from desktop.storage.keys.users import (
    NewKeys,
    add_user,
    change_password,
    create_keys,
    remove_user,
    replace_recovery_key,
    set_password_with_recovery,
    users,
)

__all__ = [
    "Cost",
    "FailedAttempt",
    "MistypedRecoveryKeyError",
    "NewKeys",
    "RenewalError",
    "TooManyAttemptsError",
    "WeakPasswordError",
    "WrongPasswordError",
    "add_user",
    "change_password",
    "create_keys",
    "remove_user",
    "renew_key",
    "replace_recovery_key",
    "set_password_with_recovery",
    "take_failures",
    "unlock",
    "unlock_with_recovery",
    "users",
]
