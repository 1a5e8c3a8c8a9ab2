"""Records are created, changed, taken out and put back; every write leaves its line and nothing else."""

import pytest

from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.storage.kept import extra_columns, to_json
from desktop.storage.writing import TwinError

WRONG = ({"phone": "0788 12"}, {"birth": "soon"}, {"phone": ["0788123456"]})


@pytest.fixture
def act(file):
    """Does one thing with a change and gives what it returned."""

    def do(does):
        with file.change(Message("Did"), "Alice") as writing:
            return does(writing)

    return do


def test_a_record_comes_back_as_it_was_given(file, act):
    values = {
        "code": "11-2026-000001-23",
        "family_name": "Uwase",
        "birth": "2014~12@2026-09-30",
        "needs": ("FOOD", "SCHOOL"),
        "at_school": "unknown",
        "phone": "+250788123456",
        "village": "11050401",
        "extra": to_json({"Icyitonderwa": "akunda umupira"}),
    }
    record_id = act(lambda writing: writing.create("people", values))
    record = file.record("people", record_id)
    assert {name: record[name] for name in values} == values
    assert (record["id"], record["removed"], record["changed"]) == (record_id, 0, 1)
    assert record["note"] is None
    assert extra_columns(record) == {"Icyitonderwa": "akunda umupira"}


def test_numbers_come_back_as_numbers(file, act):
    record_id = act(lambda writing: writing.create("services", {"quantity": 2.5, "amount": 12_500}))
    record = file.record("services", record_id)
    assert (record["quantity"], record["amount"]) == (2.5, 12_500)


def test_many_records_are_taken_one_by_one_and_their_ids_come_in_order(file, act):
    taken = []

    def one_by_one():
        for number in range(2500):
            taken.append(number)
            yield {"family_name": "Keza", "note": str(number)}

    ids = act(lambda writing: writing.create_many("people", one_by_one()))
    assert [record["note"] for record in file.records("people", ids)] == [str(number) for number in taken]


def test_a_record_may_bring_its_own_id(file, act):
    ids = act(
        lambda writing: writing.create_many("people", [{"family_name": "A", "id": "a" * 32}, {"family_name": "B"}])
    )
    assert ids[0] == "a" * 32
    assert len(ids[1]) == 32
    assert [record["family_name"] for record in file.records("people", ids)] == ["A", "B"]


def test_a_value_of_no_field_is_a_mistake_of_the_program(file, act):
    with pytest.raises(KeyError, match="nickname"):
        act(lambda writing: writing.create("people", {"nickname": "x"}))
    assert file.count("people") == 0


def test_only_what_differs_is_written_down(file, act):
    record_id = act(lambda writing: writing.create("people", {"family_name": "Uwase", "needs": ("FOOD",)}))
    changed = act(lambda writing: writing.change("people", record_id, {"family_name": "Uwase", "needs": ("FOOD", "X")}))
    assert changed
    ((_, line), _) = file.history.of_record("people", record_id)
    assert (line.before, line.after) == ({"needs": ("FOOD",)}, {"needs": ("FOOD", "X")})
    assert not act(lambda writing: writing.change("people", record_id, {"family_name": "Uwase"}))
    assert file.sequence == 2


def test_a_value_is_taken_away_by_none(file, act):
    record_id = act(lambda writing: writing.create("people", {"family_name": "Uwase", "note": "x"}))
    act(lambda writing: writing.change("people", record_id, {"note": None}))
    assert file.record("people", record_id)["note"] is None


def test_several_changes_of_one_record_in_one_act_are_kept_in_their_order(file, act):
    record_id = act(lambda writing: writing.create("people", {"family_name": "A"}))
    changes = [{"note": "1"}, {"note": "2", "family_name": "B"}, {"note": "3"}, {"family_name": "A"}]
    assert act(lambda writing: writing.change_many("people", [(record_id, values) for values in changes])) == 4
    record = file.record("people", record_id)
    assert (record["note"], record["family_name"]) == ("3", "A")
    lines = list(file.history.lines(2))
    assert [line.before for line in lines] == [
        {"note": None}, {"note": "1", "family_name": "A"}, {"note": "2"}, {"family_name": "B"}
    ]  # fmt: skip


def test_a_record_that_is_not_there_is_said_in_a_sentence(act):
    with pytest.raises(AppError, match="no longer in the register"):
        act(lambda writing: writing.change("people", "0" * 32, {"note": "x"}))


def test_a_removed_record_is_out_of_lists_counts_and_search_and_can_be_put_back(file, act):
    record_id = act(lambda writing: writing.create("people", {"family_name": "Uwase"}))
    assert act(lambda writing: writing.remove("people", record_id))
    assert (
        file.count("people") == len(file.ids("people")) == len(file.first("people")) == len(file.search("uwase")) == 0
    )
    assert file.ids("people", removed=True) == file.ids("people", removed=None) == [record_id]
    assert file.record("people", record_id)["removed"] == 1
    assert act(lambda writing: writing.restore("people", record_id))
    assert [hit.id for hit in file.search("uwase")] == [record_id]
    assert not act(lambda writing: writing.restore("people", record_id))


def test_a_code_can_not_be_given_twice(file, act):
    act(lambda writing: writing.create("people", {"code": "7"}))
    with pytest.raises(TwinError, match="Another record has the same Code already"):
        act(lambda writing: writing.create("people", {"code": "7"}))
    other = act(lambda writing: writing.create("people", {"code": "8"}))
    with pytest.raises(TwinError):
        act(lambda writing: writing.change("people", other, {"code": "7"}))


def test_a_value_that_the_file_refuses_is_said_in_a_sentence_and_nothing_is_kept(file, act):
    kept = act(lambda writing: writing.create("people", {"family_name": "Uwase"}))
    sequence = file.sequence
    for wrong in WRONG:
        with pytest.raises(AppError) as told:
            act(lambda writing, wrong=wrong: writing.create("people", {"family_name": "Uwera", **wrong}))
        assert str(told.value).endswith(("as the form shows it.", "Write it again.", "Choose it again."))
        with pytest.raises(AppError):
            act(lambda writing, wrong=wrong: writing.change("people", kept, wrong))
    assert (file.count("people"), file.sequence) == (1, sequence)


def test_put_keeps_under_a_chosen_id_and_brings_back_what_was_taken_out(file, act):
    act(lambda writing: writing.put("settings", "office", {"content": '"A"'}))
    act(lambda writing: writing.remove("settings", "office"))
    assert act(lambda writing: writing.put("settings", "office", {"content": '"B"'}))
    record = file.record("settings", "office")
    assert (record["content"], record["removed"]) == ('"B"', 0)
    assert not act(lambda writing: writing.put("settings", "office", {"content": '"B"'}))


def test_a_change_knows_its_id_its_number_and_its_lines(file):
    with file.change(Message("Took in"), "Alice") as writing:
        writing.create_many("people", [{"family_name": "Keza"}] * 3)
        assert writing.lines == 3
    assert writing.sequence == file.sequence == 1
    assert file.history.change(writing.id).lines == 3
