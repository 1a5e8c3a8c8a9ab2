"""What the window remembers is kept at once, and never stands in the way."""

from pathlib import Path

from desktop.gui.settings import Settings, settings_file


def test_a_value_is_found_another_day(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "window.json"
    Settings(file).put("lists", {"children": {"columns": []}})
    assert Settings(file).get("lists") == {"children": {"columns": []}}
    assert [one.name for one in file.parent.iterdir()] == ["window.json"]


def test_what_was_never_kept_or_is_of_another_kind_is_replaced(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.json")
    settings.put("palette", 7)
    assert settings.get("palette", "light") == "light"
    assert settings.get("unknown") is None


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    for text in ("{", "[1, 2]", ""):
        file.write_text(text, "utf-8")
        assert Settings(file).get("palette", "light") == "light"


def test_where_nothing_can_be_written_it_is_kept_until_the_end_of_the_day(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    settings = Settings(blocked / "window.json")
    settings.put("palette", "dark")
    assert settings.get("palette") == "dark"


def test_it_lies_in_the_folder_for_settings() -> None:
    assert settings_file().name == "window.json"
