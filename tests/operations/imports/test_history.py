"""The imports of a register are read from its journal."""

from desktop.operations.changes import undo_change
from desktop.operations.imports.history import recent_imports


def test_the_latest_import_comes_first_with_its_file_and_officer(full):
    found = recent_imports(full)
    assert len(found) == 3
    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)
    assert str(found[-1].action) == "Took in “ovc-identification-gasabo.xlsx”: 234 rows"
    assert {one.actor for one in found} == {"Uwera Claudine"}
    assert found[0].records > 307
    assert not any(one.undone for one in found)


def test_an_import_that_was_taken_back_says_so(open_copy):
    session = open_copy()
    undo_change(session, recent_imports(session)[0].change)
    found = recent_imports(session, limit=2)
    assert [one.undone for one in found] == [True, False]
