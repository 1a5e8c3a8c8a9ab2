"""A check reads everything back and says in sentences what is not as it was written."""

from desktop.operations.checking import check_register
from desktop.operations.session import open_register
from tests.operations.district import PASSWORD, keep_child


def test_a_register_as_it_was_written_is_sound(gasabo):
    keep_child(gasabo)
    result = check_register(gasabo)
    assert result.sound
    assert (result.records, result.changes) == (1, gasabo.file.sequence)
    (said,) = result.said()
    assert str(said) == f"The register is sound: 1 record, {gasabo.file.sequence} changes, nothing altered."


def test_a_change_altered_outside_is_found_by_its_number(gasabo):
    keep_child(gasabo)
    gasabo.file._db.conn.execute("UPDATE change_line SET after = replace(after, 'Mutoni', 'Mugabo')")
    gasabo.file._db.conn.commit()
    result = check_register(gasabo)
    assert not result.sound
    assert str(result.said()[0]).startswith("The journal was altered outside Igitabo: change 2 ")


def test_changes_lost_since_the_anchor_was_written_are_found(gasabo, tmp_path):
    gasabo.file.close()
    earlier = gasabo.path.read_bytes()
    again = open_register(gasabo.path, PASSWORD)
    keep_child(again)
    again.file.close()
    gasabo.path.write_bytes(earlier)
    rolled_back = open_register(gasabo.path, PASSWORD)
    try:
        result = check_register(rolled_back)
        assert not result.sound
        assert result.findings
    finally:
        rolled_back.file.close()
