"""Four megabytes stand in reserve, and are given back once."""

from desktop.storage import ballast
from desktop.storage.ballast import SIZE, drop_ballast, lay_ballast
from desktop.storage.companions import companion


def test_the_reserve_is_laid_once_and_given_back_once(tmp_path):
    register = tmp_path / "G.igitabo"
    assert lay_ballast(register)
    assert companion(register, "ballast").stat().st_size == SIZE == 4 * 1024 * 1024
    before = companion(register, "ballast").stat().st_mtime_ns
    assert lay_ballast(register)
    assert companion(register, "ballast").stat().st_mtime_ns == before
    assert drop_ballast(register)
    assert not drop_ballast(register)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_nearly_full_is_not_filled_with_ballast(tmp_path, monkeypatch):
    monkeypatch.setattr(ballast, "_ROOM_LEFT", 10**18)
    assert not lay_ballast(tmp_path / "G.igitabo")
    assert list(tmp_path.iterdir()) == []
