"""A disk that has not yet written what it was not told to write: what may be on it when the power goes off."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.storage.power_loss.recording import Act

_SECTOR = 512


@dataclass
class _File:
    """A file as last synced, and what was asked of it since: (offset, bytes) of a write, (length, None) of a cut."""

    synced: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for place, data in self.waiting:
            _apply(self.synced, place, data)
        self.waiting.clear()

    def after_power_loss(self, chance: random.Random) -> bytes:
        """Everything synced, and of the rest whatever the disk happened to write: in parts and in any order."""
        content = bytearray(self.synced)
        likely = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for place, data in self.waiting:
            if data is None:
                if chance.random() < likely:
                    _apply(content, place, None)
                continue
            for start in range(0, len(data), _SECTOR):
                if chance.random() < likely:
                    _apply(content, place + start, data[start : start + _SECTOR])
        return bytes(content)


_FOLDER = _File()
"""What stands under the name of a folder."""

_Names = dict[str, _File]


class Disk:
    """Files by name; names, too, are only sure once their folder was synced, and are lost latest first."""

    def __init__(self, *, deaf: bool = False) -> None:
        self._deaf = deaf
        self._names: _Names = {"": _FOLDER}
        self._sure: _Names = dict(self._names)
        self._renamed: list[_Names] = []

    def take(self, act: Act) -> None:
        """Do what was asked; a deaf disk, for the control, ignores every sync."""
        if act.kind == "open":
            self._rename({act.name: self._names.get(act.name) or _File()}, ())
        elif act.kind == "mkdir":
            self._rename({act.name: _FOLDER}, ())
        elif act.kind == "rename":
            self._rename({act.other: self._names[act.name]}, (act.name,))
        elif act.kind == "unlink":
            self._rename({}, (act.name,))
        elif act.kind == "write":
            self._names[act.name].waiting.append((act.offset, act.data))
        elif act.kind == "truncate":
            self._names[act.name].waiting.append((act.offset, None))
        elif act.kind == "sync" and not self._deaf:
            if self._names[act.name] is _FOLDER:
                self._sync_folder(act.name)
            else:
                self._names[act.name].sync()

    def lose_power(self, folder: Path, chance: random.Random) -> None:
        """Write to a folder what may be left."""
        names = chance.choice([self._sure, *self._renamed, self._names])
        for name, file in sorted(names.items(), key=lambda entry: entry[0]):
            if file is _FOLDER:
                (folder / name).mkdir(exist_ok=True)
            elif _folder_of(name) in names:
                (folder / name).write_bytes(file.after_power_loss(chance))

    def _sync_folder(self, folder: str) -> None:
        """Whatever is lost from now on, the names in this folder are not."""

        def synced(names: _Names) -> _Names:
            others = {name: file for name, file in names.items() if _folder_of(name) != folder}
            return others | {name: file for name, file in self._names.items() if _folder_of(name) == folder}

        self._sure = synced(self._sure)
        self._renamed = [names for names in map(synced, self._renamed) if names != self._sure]

    def _rename(self, new: _Names, gone: tuple[str, ...]) -> None:
        names = {name: file for name, file in self._names.items() if name not in gone} | new
        if names != self._names:
            self._names = names
            self._renamed.append(names)


def _folder_of(name: str) -> str | None:
    return name.rpartition("/")[0] if name else None


def _apply(content: bytearray, place: int, data: bytes | None) -> None:
    if data is None:
        del content[place:]
        content.extend(bytes(place - len(content)))
    else:
        content.extend(bytes(max(0, place - len(content))))
        content[place : place + len(data)] = data
