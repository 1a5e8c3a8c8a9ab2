"""Old backups go, but never the last ones and never those of another register."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage.backup import backup_name, list_backups, thin_backups
from desktop.storage.backup.container import write_backup
from desktop.storage.backup.keeping import kept

NOON = datetime(2026, 8, 14, 12, tzinfo=UTC)


def test_two_years_of_hourly_backups_become_a_few_dozen_that_reach_back_two_years():
    times = [NOON - timedelta(hours=hours) for hours in range(2 * 365 * 24)]
    left = sorted(kept(times, NOON.date()), reverse=True)
    assert 12 + 13 + 6 + 22 <= len(left) <= 12 + 14 + 8 + 24
    assert left[:12] == times[:12]
    assert {time.date() for time in left} >= {NOON.date() - timedelta(days=days) for days in range(14)}
    assert {(time.year, time.month) for time in left} >= {(2024, 9), (2025, 3), (2026, 8)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-5, 20_000), max_size=60), st.integers(0, 200))
def test_thinning_every_day_keeps_the_newest_and_never_brings_back_what_it_dropped(hours, days):
    times = {NOON - timedelta(hours=number) for number in hours}
    first = kept(times, NOON.date())
    assert first <= times
    assert set(sorted(times, reverse=True)[:12]) <= first
    assert kept(first, NOON.date()) == first
    assert kept(first, NOON.date() + timedelta(days=days)) <= first


def test_only_the_backups_of_this_register_are_thinned_and_a_damaged_one_stays(tmp_path):
    database = tmp_path / "db"
    database.write_bytes(b"x")
    register, neighbour = tmp_path / "Gasabo.igitabo", tmp_path / "Gasabo-East.igitabo"
    for number in range(20):
        made = NOON - timedelta(minutes=number)
        for path in (register, neighbour):
            write_backup(tmp_path / backup_name(path, made), database, b"", {}, made)
    write_backup(tmp_path / "Gasabo-for-the-mayor.igitabo-backup", database, b"", {}, NOON - timedelta(days=5000))
    (tmp_path / backup_name(register, NOON - timedelta(days=9))).write_bytes(b"damaged")
    assert len(list_backups(tmp_path)) == 41
    gone = thin_backups(tmp_path, register, date(2026, 8, 14))
    assert [path.name for path in gone] == [backup_name(register, NOON - timedelta(minutes=n)) for n in range(12, 20)]
    assert len(list_backups(tmp_path, register)) == 12
    assert len(list_backups(tmp_path, neighbour)) == 20
    assert len(list(tmp_path.glob("*.igitabo-backup"))) == 12 + 20 + 1 + 1


def test_a_folder_that_is_not_there_has_no_backups(tmp_path):
    assert list_backups(tmp_path / "none") == ()
