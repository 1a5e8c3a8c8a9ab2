"""The kinds of tables stand on the registers: a new field can be imported at once."""

import pytest

from desktop.exchange.targets.kinds import BENEFICIARIES, CHILDREN, KINDS, PARTNERS, kind
from desktop.registers import register


@pytest.mark.parametrize("one", KINDS, ids=lambda one: one.key)
def test_every_target_of_a_kind_is_declared_once_and_stands_on_a_field(one):
    keys = [target.key for target in one.targets]
    assert len(keys) == len(set(keys))
    for target in one.targets:
        assert target.headings()
        assert target.looks()
        if target.of:
            assert target.field is not None


@pytest.mark.parametrize("one", KINDS, ids=lambda one: one.key)
def test_the_needs_and_signs_of_a_kind_are_targets_of_it(one):
    keys = {target.key for target in one.targets} | {f"{target.role}.*" for target in one.targets}
    named = {part for needs in one.known_by for need in needs for part in need.split("|")} | set(one.signs)
    assert named <= keys


def test_every_field_that_a_file_can_bring_is_a_target():
    keys = {target.key for target in CHILDREN.targets}
    typed = {name for name, field in register("people").stored().items() if not field.automatic}
    links = {field.name for field in register("people").links()}
    assert {f"person.{name}" for name in typed - links - {"village"}} <= keys


def test_a_name_alone_makes_no_list_of_people():
    assert not CHILDREN.is_known(frozenset({"person.full_name"}))
    assert not CHILDREN.is_known(frozenset({"person.full_name", "person.age"})), "nothing says that they are children"
    assert CHILDREN.is_known(frozenset({"person.full_name", "person.age", "identification.criteria"}))
    assert not BENEFICIARIES.is_known(frozenset({"person.full_name", "person.age"})), "it may be a list of staff"
    assert BENEFICIARIES.is_known(frozenset({"person.full_name", "person.sex"}))
    assert BENEFICIARIES.is_known(frozenset({"person.sex", "person.age", "person.code"})), "names may be coded"
    assert not PARTNERS.is_known(frozenset({"partner.name", "partner.kind"}))


def test_kinds_are_found_by_key():
    assert kind("children") is CHILDREN
    with pytest.raises(KeyError):
        kind("nothing")
