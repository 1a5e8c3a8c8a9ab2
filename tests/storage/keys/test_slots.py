"""Keys are sealed to people: only the holder of the private half opens them, and a name of a key gives nothing away."""

import secrets

import pytest

from desktop.storage.keys.slots import (
    Cost,
    WeakPasswordError,
    WrongPasswordError,
    key_id,
    make_slot,
    open_slot,
    public_of,
    seal,
    unseal,
    wrap_slot,
)

CHEAP = Cost(memory=8192, passes=1)
KEY = bytes(range(32))


def test_a_sealed_key_is_read_by_its_holder_and_by_nobody_else():
    private, other = secrets.token_bytes(32), secrets.token_bytes(32)
    sealed = seal(KEY, public_of(private))
    assert KEY not in sealed
    assert unseal(sealed, private) == KEY
    assert unseal(sealed, other) is None
    assert unseal(sealed[:-1] + bytes([sealed[-1] ^ 1]), private) is None
    assert unseal(b"", private) is None


def test_the_private_half_is_the_same_under_a_new_password():
    slot = make_slot("imvura nyinshi", CHEAP)
    private = open_slot(slot, "imvura nyinshi")
    again = wrap_slot(private, "izuba ryinshi", CHEAP)
    assert open_slot(again, "izuba ryinshi") == private
    assert (again.public, again.salt != slot.salt) == (slot.public, True)
    with pytest.raises(WrongPasswordError):
        open_slot(again, "imvura nyinshi")


def test_two_users_with_one_password_have_nothing_in_common():
    one, other = make_slot("imvura nyinshi", CHEAP), make_slot("imvura nyinshi", CHEAP)
    assert not {one.public, one.wrapped, one.salt} & {other.public, other.wrapped, other.salt}


def test_seven_characters_are_too_few_and_eight_are_enough():
    with pytest.raises(WeakPasswordError):
        make_slot("1234567", CHEAP)
    assert open_slot(make_slot("12345678", CHEAP), "12345678")


def test_a_key_is_named_by_something_that_does_not_contain_it():
    assert key_id(KEY) != key_id(bytes(32))
    assert KEY.hex()[:8] not in key_id(KEY)
