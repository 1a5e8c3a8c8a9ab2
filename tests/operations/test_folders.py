"""Registers lie in the officer's own documents, and are found there."""

from pathlib import Path

from desktop.operations.folders import demonstration_folder, documents_folder, registers_in
from tests.operations.district import new_register


def test_registers_lie_in_the_documents_of_whoever_is_logged_in(folders_of_nobody: Path) -> None:
    assert documents_folder() == folders_of_nobody / "documents" / "Igitabo"


def test_the_demonstration_never_lies_among_real_registers() -> None:
    assert demonstration_folder().parent == documents_folder()
    assert demonstration_folder() != documents_folder()


def test_a_register_is_found_by_its_name_and_what_lies_beside_it_is_none(tmp_path: Path) -> None:
    for name in ("b", "a"):
        new_register(tmp_path / f"{name}.igitabo").file.close()
    new_register_folder = tmp_path / "Demonstration"
    new_register_folder.mkdir()
    new_register(new_register_folder / "c.igitabo").file.close()
    assert [path.name for path in registers_in(tmp_path)] == ["a.igitabo", "b.igitabo"]


def test_a_folder_that_is_not_there_has_no_registers(tmp_path: Path) -> None:
    assert registers_in(tmp_path / "missing") == []
