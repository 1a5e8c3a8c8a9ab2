"""What holds for every register: nothing is declared without its words, its class of data and its lists."""

from collections import Counter

import pytest

from desktop.domain.codelists import shipped_code_lists
from desktop.domain.fields import Attachment, Choice, Code, Derived, Field, LongText, NationalId, Phone
from desktop.domain.names import plain
from desktop.domain.register import Register
from desktop.registers import REGISTERS, register
from desktop.resources import resource

ALL = pytest.mark.parametrize("declared", REGISTERS, ids=[one.key for one in REGISTERS])
FIELDS = [(one, declared) for one in REGISTERS for declared in one.fields.values()]
EACH_FIELD = pytest.mark.parametrize(
    ("declared", "field"), FIELDS, ids=[f"{one.key}.{declared.name}" for one, declared in FIELDS]
)
GROUPS = {"people", "work", "coordination"}
EXPECTED = {
    *("people", "households", "memberships", "identifications", "decisions", "partners", "commitments", "documents"),
    *("identity_papers",),
    *("activities", "progress", "services", "assessments", "referrals", "exits", "benchmark_checks", "institutions"),
    *("stays", "placements", "visits", "field_visits", "bodies", "meetings", "recommendations", "actions"),
    *("volunteers", "volunteer_months", "indicators", "indicator_values", "consents"),
}


def test_every_register_of_the_product_is_declared_once() -> None:
    assert {one.key for one in REGISTERS} == EXPECTED
    assert len(REGISTERS) == len(EXPECTED)
    assert all(register(one.key) is one for one in REGISTERS)
    with pytest.raises(KeyError):
        register("nothing")


@ALL
def test_a_register_has_its_file_its_words_and_its_place(declared: type[Register]) -> None:
    assert declared.__module__ == f"desktop.registers.{declared.key}"
    assert declared.title
    assert declared.title_one
    assert declared.help.endswith(".")
    assert declared.named_by
    assert declared.columns
    assert declared.order
    assert declared.also
    assert (declared.group in GROUPS) != bool(declared.owner)
    assert len(declared.title) <= 26
    for words in (declared.add_words, *(view.add_words for view in declared.views)):
        assert words.split()[0] in ("Add", "Register")


@ALL
def test_lists_are_sorted_by_what_is_stored(declared: type[Register]) -> None:
    assert set(declared.order) <= set(declared.stored())


@ALL
def test_links_lead_to_declared_registers_and_views(declared: type[Register]) -> None:
    for link in declared.links():
        target = register(link.register)
        assert not link.view or link.view in {view.key for view in target.views}


@ALL
def test_what_belongs_to_a_record_hangs_on_a_link(declared: type[Register]) -> None:
    if declared.owner:
        assert declared.owner in {link.name for link in declared.links()}


@ALL
def test_no_two_fields_or_sections_of_a_register_look_the_same(declared: type[Register]) -> None:
    titles = Counter((field.section, field.title) for field in declared.fields.values())
    assert [title for title, times in titles.items() if times > 1] == []


@EACH_FIELD
def test_a_field_has_a_short_title_a_help_sentence_and_a_class_of_data(declared: type[Register], field: Field) -> None:
    assert 1 <= len(field.title) <= 28
    assert field.help.endswith(".")
    assert 15 <= len(field.help) <= 120
    assert field.sensitivity in ("operational", "personal", "sensitive")


@EACH_FIELD
def test_a_field_takes_its_codes_from_a_list_that_is_shipped(declared: type[Register], field: Field) -> None:
    if isinstance(field, Choice) or (isinstance(field, Derived) and field.codes):
        assert field.codes in shipped_code_lists()


@EACH_FIELD
def test_a_default_and_skip_logic_speak_of_codes_that_exist(declared: type[Register], field: Field) -> None:
    lists = shipped_code_lists()
    if field.default is not None and isinstance(field, Choice):
        assert field.default in lists[field.codes].items
    if field.when:
        asked_by = declared.fields[field.when[0]]
        assert isinstance(asked_by, Choice)
        assert set(field.when[1]) <= set(lists[asked_by.codes].items)


@EACH_FIELD
def test_identifiers_names_and_stories_are_never_open_to_everybody(declared: type[Register], field: Field) -> None:
    if isinstance(field, NationalId) or (declared.key == "people" and not isinstance(field, Code)):
        flags = {"is_child", "is_adult", "mutuelle_year", "source", "source_note", "last_verified_on"}
        assert field.sensitivity != "operational" or field.name in flags
    if declared.owner == "person" and isinstance(field, LongText):
        assert field.sensitivity == "sensitive"


@EACH_FIELD
def test_what_the_application_fills_is_not_demanded_from_people(declared: type[Register], field: Field) -> None:
    assert not (field.automatic and field.required)
    assert not (isinstance(field, Attachment) and field.required)


def test_a_heading_leads_to_one_field_of_a_register() -> None:
    for declared in REGISTERS:
        headings = Counter(
            word for field in declared.fields.values() for word in {plain(one) for one in (field.title, *field.also)}
        )
        repeated = {word for word, times in headings.items() if times > 1}
        assert repeated == set(), declared.key


def test_headings_of_children_are_known_in_three_languages() -> None:
    people = register("people")
    for name in ("family_name", "sex", "birth", "village", "national_id", "father_status", "schooling", "phone"):
        assert len(people.fields[name].also) >= 3, name


def test_the_one_register_of_people_is_seen_from_two_sides() -> None:
    people = register("people")
    assert [view.key for view in people.views] == ["children", "adults"]
    assert people.begin(people.views[0])["is_child"] == "yes"
    assert people.begin(people.views[0])["is_adult"] == "no"


def test_phones_are_found_by_search_wherever_people_are_called() -> None:
    for key in ("people", "households", "partners", "volunteers", "institutions"):
        phones = [field for field in register(key).fields.values() if isinstance(field, Phone)]
        assert phones
        assert all(phone.search for phone in phones)


def test_the_lists_of_codes_lie_where_the_application_looks_for_them() -> None:
    assert {path.name for path in resource("codelists").glob("*.csv")} >= {"codelists.csv", "synonyms.csv"}
