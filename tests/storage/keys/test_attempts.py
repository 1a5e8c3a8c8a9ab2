"""Wrong passwords make the next one wait longer and longer, across restarts, and never for ever."""

import pytest

from desktop.storage.companions import companion
from desktop.storage.keys.attempts import (
    FailedAttempt,
    TooManyAttemptsError,
    check_wait,
    record_failure,
    record_success,
    take_failures,
)


def wait_after(register, failures: int, later: float = 0.0) -> int:
    for _ in range(failures):
        record_failure(register, "Clarisse", lambda: 1000.0)
    try:
        check_wait(register, lambda: 1000.0 + later)
    except TooManyAttemptsError as error:
        return error.seconds
    return 0


def test_the_first_four_wrong_passwords_cost_nothing_and_the_wait_then_doubles_up_to_15_minutes(tmp_path):
    waits = [wait_after(tmp_path / f"{number}", number) for number in range(1, 13)]
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]


def test_the_wait_ends_and_says_how_long_it_still_is(tmp_path):
    register = tmp_path / "G.igitabo"
    assert wait_after(register, 7) == 120
    assert wait_after(register, 0, later=119.0) == 1
    assert wait_after(register, 0, later=120.0) == 0
    with pytest.raises(TooManyAttemptsError) as caught:
        check_wait(register, lambda: 1045.0)
    assert "7 wrong passwords in a row. Wait 1 min 15 s" in str(caught.value)


def test_a_clock_set_back_by_a_year_does_not_lock_the_officer_out(tmp_path):
    assert wait_after(tmp_path / "G.igitabo", 6, later=-365 * 86400) == 60


def test_the_right_password_ends_the_row_and_the_failures_are_still_told_once(tmp_path):
    register = tmp_path / "G.igitabo"
    assert wait_after(register, 6) == 60
    record_success(register)
    assert wait_after(register, 0) == 0
    assert take_failures(register) == (FailedAttempt("Clarisse", 1000.0),) * 6
    assert take_failures(register) == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"in_a_row": "x"}', b"\xff"])
def test_a_damaged_count_never_keeps_anybody_out(tmp_path, content):
    companion(tmp_path / "G.igitabo", "attempts").write_bytes(content)
    check_wait(tmp_path / "G.igitabo")
    assert wait_after(tmp_path / "G.igitabo", 5) == 30
