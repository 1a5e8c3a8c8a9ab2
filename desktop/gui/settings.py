"""What the window remembers on this computer: language, palette, arrangement of lists; never anything of a record."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs

from desktop.domain.manner import choose_manner

MASKED = "masked"
"""Under which the window remembers that names are masked: a projector does not go away because the register locks."""


def settings_file() -> Path:
    """Where this computer keeps them."""
    return Path(platformdirs.user_config_dir("igitabo", appauthor=False)) / "window.json"


def take_manner(settings: "Settings") -> None:
    """Write days and numbers as this computer remembers, from now on."""
    choose_manner(str(settings.get("dates", "slashes")), str(settings.get("numbers", "space")))


class Settings:
    """Plain values by name, written at once; what can't be read or written is forgotten rather than in the way."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or settings_file()
        self._values = _read(self._file)

    def get(self, name: str, otherwise: Any = None) -> Any:
        """A value, or another where none of that kind is kept."""
        value = self._values.get(name, otherwise)
        return value if otherwise is None or isinstance(value, type(otherwise)) else otherwise

    def put(self, name: str, value: Any) -> None:
        """Keep a value that JSON can hold."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        part = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            os.replace(part, self._file)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _read(file: Path) -> dict[str, Any]:
    try:
        values = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
