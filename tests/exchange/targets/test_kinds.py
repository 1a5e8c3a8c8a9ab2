"""The kinds of tables stand on the registers: a new field can be imported at once."""

import pytest

from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.recognition.sheets import recognise
from desktop.exchange.targets.kinds import BENEFICIARIES, CHILDREN, KINDS, PARTNERS, kind
from desktop.registers import register
from tests.exchange.conftest import rows_of


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


TABLES = {
    "adult": """
URUTONDE RW'ABANTU BAKURU

Amazina | Igitsina | Imyaka | Umudugudu | Telefoni
Uwera Alice | Gore | 34 | Kabeza | 0788123456
""",
    "progress": """
QUARTERLY PROGRESS REPORT

Activity | Partner | Achieved | Women | Men | Spent | Challenges
School kits | Caritas | 120 | 70 | 50 | 250000 | Rain
""",
    "action": """
Recommendation | Action | Responsible | Deadline | Status
Register all births | Mobile registration | Uwera Alice | 2026-12-01 | on track
""",
    "institution": """
URUTONDE RW'IBIGO BYITA KU BANA

Izina ry'ikigo | Umurenge | Capacity | Manager | Telefoni
Centre Umucyo | Remera | 40 | Uwera Alice | 0788123456
""",
    "volunteer": """
URUTONDE RW'INSHUTI Z'UMURYANGO (IZU)

No | Amazina | Igitsina | Umudugudu | Akagari | Umurenge | Telefoni
1 | Uwera Alice | Gore | Kabeza | Rukiri I | Remera | 0788123456
""",
    "indicator": """
IMIHIGO 2026/2027

No | Indicator | Unit | Baseline | Target | Q1 | Q2 | Q3 | Q4
1 | Couples married | couples | 40 | 120 | 20 | 40 | 40 | 20
""",
    "indicator_value": """
INDICATORS

Indicator | Quarter | Sector | Sex | Achieved
Couples married | 2026Q1 | Remera | F | 12
""",
    "partner": """
Partner | Type | Contact person | Phone | Email
Caritas | FBO | Uwera Alice | 0788123456 | a@b.rw
""",
    "household": """
Umukuru w'urugo | Umudugudu | Akagari | Umurenge | Household size | Telefoni y'umukuru w'urugo
Uwera Alice | Kabeza | Rukiri I | Remera | 5 | 0788123456
""",
}


@pytest.mark.parametrize("key", TABLES)
def test_a_small_table_of_each_kind_is_told_from_the_others(key):
    rows = rows_of(TABLES[key])
    width = max(map(len, rows))
    sheet = Sheet("Sheet1", [tuple(row) + (None,) * (width - len(row)) for row in rows])
    table = recognise(Workbook("list.xlsx", "xlsx", (sheet,))).best
    assert table is not None
    assert table.kind == key
    assert all(column.target for column in table.columns), [c.title for c in table.columns if not c.target]


def test_every_kind_is_about_a_record_of_its_rows_and_knows_when_two_are_one():
    for one in KINDS:
        assert one.subject in dict(one.roles)
        if not one.about_people:
            assert all(register(key).same_by for role, key in one.roles if role != "service")
