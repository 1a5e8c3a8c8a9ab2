"""Exchanges all files of a register as one act: written down first, and finished at the next start when cut short."""

import json
from pathlib import Path

from desktop.storage.companions import SUFFIX, companion, put_in_place, sync_folder, write_whole
from desktop.storage.damage import explained

_PARTS = ("", "keys", "anchor")
_GOING = (*_PARTS, "wal", "shm")


def prepared(register: Path, part: str) -> Path:
    """Where the new file waits: of the register itself for "", of its companion for "keys" or "anchor"."""
    return companion(_file(register, part), "restored")


def replace_register(register: Path, aside: str) -> Path:
    """Put the prepared files in place of a closed register; what was there is kept as `aside`, which is returned.

    The prepared files must be whole and on the disk. A file without a prepared one (the keys) stays, and a copy of it
    goes aside. The caller holds the lock.
    """
    kept = _unused(register, aside)
    with explained():
        for part in _PARTS:
            here = _file(register, part)
            if part and here.exists() and not prepared(register, part).exists():
                write_whole(_file(kept, part), here.read_bytes())
        _write_plan(register, kept)
    finish_replacement(register)
    return kept


def is_planned(register: Path) -> bool:
    """Whether a replacement was written down and not yet carried to its end."""
    return companion(register, "restore").exists()


def finish_replacement(register: Path) -> None:
    """Carry a replacement that was written down to its end; does nothing when there is none."""
    plan = companion(register, "restore")
    if not plan.exists():
        return
    with explained():
        kept = register.with_name(_planned(plan) or _replan(register))
        # As long as the new register waits, nothing of the new state is in use and the old files can still be moved.
        if prepared(register, "").exists():
            for part in _GOING:
                _move_aside(register, kept, part)
            for part in reversed(_PARTS):
                if prepared(register, part).exists():
                    put_in_place(prepared(register, part), _file(register, part))
        plan.unlink()
        sync_folder(register.parent)


def _write_plan(register: Path, kept: Path) -> None:
    write_whole(companion(register, "restore"), json.dumps({"aside": kept.name}).encode())


def _planned(plan: Path) -> str | None:
    try:
        return str(json.loads(plan.read_bytes())["aside"])
    except (ValueError, KeyError, TypeError):
        return None


def _replan(register: Path) -> str:
    # Only a disk that lies about syncing damages a plan; that it is there says enough, and another name does as well.
    kept = _unused(register, f"{register.stem}-replaced")
    _write_plan(register, kept)
    return kept.name


def _unused(register: Path, aside: str) -> Path:
    # Two replacements within one second must not keep only one of the two registers they replace.
    kept, number = register.with_name(aside + SUFFIX), 1
    while any(_file(kept, part).exists() for part in _GOING):
        number += 1
        kept = register.with_name(f"{aside}-{number}{SUFFIX}")
    return kept


def _move_aside(register: Path, kept: Path, part: str) -> None:
    here, there = _file(register, part), _file(kept, part)
    # A log belongs to the old register whatever happens: left behind, it would be played into the new one.
    stays = part in _PARTS and not prepared(register, part).exists()
    if here.exists() and not there.exists() and not stays:
        put_in_place(here, there)


def _file(register: Path, part: str) -> Path:
    return companion(register, part) if part else register
