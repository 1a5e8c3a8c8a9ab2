"""Where registers lie on this computer."""

from desktop.operations.folders import demonstration_folder, documents_folder, registers_in


def test_registers_lie_in_the_documents_of_the_officer_and_the_demonstration_apart(documents_of_one_test):
    assert documents_folder() == documents_of_one_test / "Igitabo"
    assert demonstration_folder().parent == documents_folder()


def test_registers_of_a_folder_are_listed_by_name_without_what_is_kept_beside_them(tmp_path):
    for name in ("b.igitabo", "a.igitabo", "a.igitabo-keys", "a.igitabo-anchor", "letter.xlsx"):
        (tmp_path / name).touch()
    assert [one.name for one in registers_in(tmp_path)] == ["a.igitabo", "b.igitabo"]
    assert registers_in(tmp_path / "missing") == []
