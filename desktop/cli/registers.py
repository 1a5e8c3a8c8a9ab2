"""Commands about the register itself: beginning, checking, backing up and restoring it."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.cli.passwords import password_of
from desktop.domain.language import N_, _
from desktop.domain.problems import AppError
from desktop.operations import backups, checking
from desktop.operations.folders import documents_folder, registers_in
from desktop.operations.session import Session, create_register, open_register

Answer = dict[str, object]


def register_path(chosen: argparse.Namespace) -> Path:
    """The register named, or the only one in the documents folder; raises AppError where that is not clear."""
    if chosen.register:
        return Path(chosen.register)
    found = registers_in(documents_folder())
    if len(found) != 1:
        raise AppError(
            N_(
                "{count} register lies in “{folder}”: name one with --register.",
                "{count} registers lie in “{folder}”: name one with --register.",
            ),
            count=len(found),
            folder=documents_folder(),
        )
    return found[0]


@contextmanager
def opened(chosen: argparse.Namespace) -> Iterator[Session]:
    """The register that the arguments name, open for one command."""
    session = open_register(register_path(chosen), password_of(chosen))
    try:
        yield session
    finally:
        session.file.close()


def new(chosen: argparse.Namespace) -> Answer:
    """Begin a register and say its recovery key, once."""
    path = Path(chosen.register) if chosen.register else documents_folder() / f"{chosen.district}.igitabo"
    path.parent.mkdir(parents=True, exist_ok=True)
    session, recovery = create_register(path, chosen.district, chosen.officer, password_of(chosen, twice=True))
    around = session.around()
    district = around.places.path(around.district)
    session.file.close()
    said = _(
        "Made {register} for {district}.\nRecovery key, to be written down and kept apart from the computer:\n{key}"
    )
    return {
        "register": str(path),
        "district": around.district,
        "recovery_key": recovery,
        "said": said.format(register=path, district=district, key=recovery),
    }


def check(chosen: argparse.Namespace) -> Answer:
    """Check file, journal and anchor; not in order is a refusal."""
    with opened(chosen) as session:
        result = checking.check_register(session)
    return {
        "ok": result.sound,
        "findings": [str(one) for one in result.findings],
        "records": result.records,
        "changes": result.changes,
        "said": "\n".join(str(one) for one in result.said()),
    }


def backup(chosen: argparse.Namespace) -> Answer:
    """Make a backup, reopened and checked."""
    with opened(chosen) as session:
        made = backups.back_up(session, Path(chosen.out) if chosen.out else None)
    return {"backup": str(made), "said": _("Backup made and checked: {file}").format(file=made)}


def restore(chosen: argparse.Namespace) -> Answer:
    """Put a backup in the register's place; what was there is kept aside."""
    path = register_path(chosen)
    aside = backups.restore_backup(Path(chosen.backup), path, password_of(chosen))
    said = _("Restored {register}. What was there before is kept as {aside}.") if aside else _("Restored {register}.")
    return {
        "register": str(path),
        "kept_aside": str(aside or ""),
        "said": said.format(register=path, aside=aside),
    }
