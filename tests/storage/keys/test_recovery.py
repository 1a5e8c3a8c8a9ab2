"""The recovery key survives the way it is read from paper and typed, and a wrong letter is noticed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage.keys.recovery import MistypedRecoveryKeyError, new_recovery_key, read_recovery_key


def test_a_new_key_has_160_bits_in_nine_groups_of_four_and_never_repeats():
    first, second = new_recovery_key(), new_recovery_key()
    assert [len(group) for group in first.split("-")] == [4] * 9
    assert len(read_recovery_key(first)) == 20
    assert first != second


@pytest.mark.parametrize(
    "sloppy",
    [
        lambda key: key.lower(),
        lambda key: key.replace("-", ""),
        lambda key: key.replace("-", " ") + "\n",
        lambda key: " " + key.replace("-", " – ").replace("0", "O").replace("1", "l"),
        lambda key: key.replace("0", "o").replace("1", "I").replace("V", "u"),
        lambda key: "\n".join(key.split("-")),
    ],
)
def test_a_key_typed_sloppily_is_still_the_key(sloppy):
    for _ in range(20):
        key = new_recovery_key()
        assert read_recovery_key(sloppy(key)) == read_recovery_key(key)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 35), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ*é"))
def test_one_wrong_letter_anywhere_is_noticed(place, letter):
    plain = list(KEY.replace("-", ""))
    if plain[place] == letter:
        return
    plain[place] = letter
    with pytest.raises(MistypedRecoveryKeyError):
        read_recovery_key("".join(plain))


def test_two_letters_exchanged_are_noticed():
    plain = KEY.replace("-", "")
    for place in range(35):
        exchanged = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
        if exchanged != plain:
            with pytest.raises(MistypedRecoveryKeyError, match="is wrong"):
                read_recovery_key(exchanged)


def test_a_missing_group_is_counted_in_the_sentence():
    with pytest.raises(MistypedRecoveryKeyError) as caught:
        read_recovery_key(KEY[5:])
    assert "has 36 letters and digits; here are 32" in str(caught.value)


KEY = new_recovery_key()
