"""Tries an installation on a register of its own: everything that the main job needs, step by step."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.backups import back_up, restore_backup
from desktop.operations.checking import check_register
from desktop.operations.demonstration.making import Demonstration, make_demonstration
from desktop.operations.session import open_register
from desktop.resources import resources_folder


@dataclass(frozen=True)
class Step:
    """One thing that was tried: what, whether it went well, and what was said when it did not."""

    what: Message
    sound: bool
    said: str = ""


@dataclass(frozen=True)
class SelfTest:
    """The steps in their order; a step that failed ends the test."""

    steps: tuple[Step, ...]

    @property
    def sound(self) -> bool:
        """Whether everything went well."""
        return all(step.sound for step in self.steps)

    def said(self) -> tuple[str, ...]:
        """The steps in sentences."""
        return tuple(f"{'+' if step.sound else 'x'} {step.what} {step.said}".rstrip() for step in self.steps)


def try_installation() -> SelfTest:
    """Make a demonstration in a folder that is taken away again, back it up, restore it and check it."""
    steps: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="igitabo-") as name:
        folder = Path(name) / "demonstration"
        made: list[Demonstration] = []
        tried: tuple[tuple[str, Callable[[], object]], ...] = (
            (N_("The data files are there."), resources_folder),
            (
                N_("A register is made, four workbooks are taken in, seven reports are written."),
                lambda: made.append(make_demonstration(folder, people=40)),
            ),
            (N_("The register is opened again, found sound and backed up."), lambda: _check(made[0])),
            (N_("The backup is put back."), lambda: _restore(made[0])),
        )
        for what, act in tried:
            try:
                act()
            except (AppError, OSError, AssertionError) as error:
                steps.append(Step(Message(what), sound=False, said=str(error)))
                break
            steps.append(Step(Message(what), sound=True))
    return SelfTest(tuple(steps))


def _password(made: Demonstration) -> str:
    return made.password_file.read_text(encoding="utf-8").strip()


def _check(made: Demonstration) -> None:
    session = open_register(made.register, _password(made))
    try:
        result = check_register(session)
        if not result.sound:
            raise AppError(result.findings[0].msgid, **dict(result.findings[0].values))
        back_up(session, made.register.with_name("try.igitabo-backup"))
    finally:
        session.file.close()


def _restore(made: Demonstration) -> None:
    restore_backup(made.register.with_name("try.igitabo-backup"), made.register, _password(made))
    open_register(made.register, _password(made)).file.close()
