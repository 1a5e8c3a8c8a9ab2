"""What the register knows of its office: who the officer is, the title and the office on reports, where backups go."""

from collections.abc import Mapping
from pathlib import Path

from desktop.domain.fields import Place, Text, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError, Problem
from desktop.domain.register import Register
from desktop.operations.records import refuse_errors
from desktop.operations.session import Session
from desktop.registers import REGISTERS

SETTINGS = "settings"
"""The key under which settings stand in the journal, and what `Desk.written` is told."""


class OfficeSheet(Register):
    """What an officer fills in about the office."""

    key = SETTINGS
    title = N_("Settings")
    title_one = N_("The office")
    icon = "settings"
    named_by = ("officer",)

    # fmt: off
    officer = Text(
        N_("Officer"), required=True,
        help=N_("Who signs the reports. The password stays the same."))
    title_ = Text(
        N_("Title of the officer"),
        help=N_("As it stands below the signature, such as District officer for gender and family."))
    office = Text(
        N_("Office"),
        help=N_("The unit at the head of reports and letters."))
    district = Place(
        N_("District"), level="district", exact=True, required=True,
        help=N_("Whose register this is. It can be changed as long as nothing is entered."))
    # fmt: on


def office_of(settings: Mapping[str, object]) -> dict[str, Value]:
    """What the form of the office is filled with."""
    return {name: str(settings.get(name) or "") or None for name in OfficeSheet.fields}


def change_office(session: Session, values: Mapping[str, Value]) -> None:
    """Keep what was said about the office as one change; raises RecordRefused with everything that is wrong."""
    known = office_of(session.settings)
    record = {**known, **values}
    problems = (*OfficeSheet.problems(record, session.around()), *_district_problems(session, record["district"]))
    refuse_errors(problems)
    differing = {name: value or "" for name, value in record.items() if value != known[name]}
    if differing:
        with session.file.change(Message(N_("Changed what is known of the office")), session.user):
            session.file.set_settings(differing)


def _district_problems(session: Session, chosen: Value) -> list[Problem]:
    """Why the register can't belong to the chosen district: it is none, or codes and reports bear the present one."""
    around = session.around()
    place = around.places.get(str(chosen or ""))
    if place is None or place.code == around.district:
        return []
    if place.level != "district":
        return [Problem("error", Message(N_("“{place}” is not a district."), place=place.name), "district")]
    kept = sum(session.unmasked_file.count(one.key) for one in REGISTERS)
    if not kept:
        return []
    said = N_(
        "{count} record of this register bears the code of its district. Undo it first, or begin a new register "
        "for {district} and import there the lists that you export here.",
        "{count} records of this register bear the code of their district. Undo them first, or begin a new register "
        "for {district} and import there the lists that you export here.",
    )
    return [Problem("error", Message(said, count=kept, district=place.name), "district")]


def choose_backup_folder(session: Session, folder: Path | None) -> None:
    """Have backups written into a folder from now on, None for the one beside the register.

    Raises AppError where nothing can be written there.
    """
    if folder is not None:
        probe = folder / f".{session.path.stem}-probe"
        try:
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise AppError(N_("Nothing can be written in {folder}. Choose another one."), folder=folder) from error
    with session.file.change(Message(N_("Chose where backups go")), session.user):
        session.file.set_settings({"backup_folder": str(folder) if folder else ""})
