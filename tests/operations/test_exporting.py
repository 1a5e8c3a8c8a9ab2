"""A list of every kind leaves and comes back: unchanged by itself, changed where somebody edited it."""

import zipfile

import openpyxl
import pytest

from desktop.domain.fields import Attachment, Date, LongText, Name, Text
from desktop.domain.identifiers import make_child_code
from desktop.domain.language import Message, translate
from desktop.domain.problems import AppError
from desktop.exchange.targets.kinds import kind
from desktop.operations.exporting import (
    ListAsked,
    export_blank,
    export_list,
    list_named,
    names_people,
    names_that_return,
)
from desktop.operations.imports import prepare_import, read_file
from desktop.operations.imports.answering import questions_of
from desktop.operations.lists import Wanted
from desktop.operations.masking import mask_names
from desktop.operations.references import code_of, reference
from desktop.registers import REGISTERS, register
from desktop.storage.clock import RECORD_IDS
from tests.exchange.reading.test_formats import converted, with_office
from tests.operations.district import content, take_in
from tests.operations.imports.record_lists import LISTS, PLAN, list_of
from tests.registers.filled import whole_records

LANGUAGES = ("en", "fr", "rw")
IN_A_LANGUAGE = [
    (key, language)
    for place, key in enumerate(LISTS)
    for language in (LANGUAGES if key == "household" else LANGUAGES[place % 3 :][:1])
]
"""Each list in one of the languages, one of them in all: what a language changes is the same in every list."""

VILLAGE_LIST = """
URUTONDE RW'ABANA

Izina | Andi mazina | Igitsina | Itariki y'amavuko | Umudugudu | Akagari | Umurenge | Se
Mutoni | Clarisse | Gore | 14/03/2014 | Hanika | Nyamabuye | Gatsata | Yarapfuye
Gasana | Eric | Gabo | 02/05/2013 | Hanika | Nyamabuye | Gatsata | Ariho
Uwase | Keza | Gore | 22/11/2016 | Hanika | Nyamabuye | Gatsata | Ariho
"""


@pytest.mark.parametrize(("key", "language"), IN_A_LANGUAGE)
def test_a_list_that_leaves_changes_nothing_when_it_comes_back(gasabo, tmp_path, key, language):
    if key == "progress":
        take_in(gasabo, list_of(tmp_path, PLAN, "plan.xlsx"))
    take_in(gasabo, list_of(tmp_path, LISTS[key]))
    before = content(gasabo)
    done = export_list(gasabo, ListAsked(kind(key).register, tmp_path / "out.xlsx", language=language))
    back = take_in(gasabo, done.path)
    assert [one.text() for row in back.rows for one in row.reasons] == []
    assert back.totals_.unchanged == done.rows == gasabo.file.count(kind(key).register)
    assert content(gasabo) == before


def test_what_no_field_took_is_written_back_and_may_be_edited_there(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    done = export_list(gasabo, ListAsked("activities", tmp_path / "out.xlsx"))
    assert done.extra == ("Colour",)
    book = openpyxl.load_workbook(done.path)
    sheet = book.worksheets[0]
    titles = {cell.value: cell.column for cell in sheet[1]}
    colours = {sheet.cell(row, titles["Activity"]).value: sheet.cell(row, titles["Colour"]) for row in (2, 3)}
    assert {title: cell.value for title, cell in colours.items()} == {"School kits": "red", "Health insurance": "blue"}
    colours["School kits"].value = "green"
    sheet.cell(colours["School kits"].row, titles["Budget"]).value = 31500
    book.save(done.path)
    assert take_in(gasabo, done.path).totals_.updated == 1
    kits = next(one for one in gasabo.file.first("activities") if one["title"] == "School kits")
    assert (kits["budget"], kits["extra"]) == (31500, '{"Colour":"green"}')


def test_an_export_is_noted_and_its_file_named_for_excel(gasabo, tmp_path):
    before = gasabo.file.sequence
    export_list(gasabo, ListAsked("partners", tmp_path / "out.xlsx"))
    assert gasabo.file.sequence == before + 1
    with pytest.raises(AppError, match=r"\.xlsx"):
        export_list(gasabo, ListAsked("partners", tmp_path / "out.csv"))
    assert not (tmp_path / "out.csv").exists()


def test_fields_that_no_file_can_bring_back_stay_at_home():
    names = names_that_return("activities")
    assert {"title", "partner", "sectors", "budget"} <= set(names)
    assert "evidence" not in names_that_return("progress"), "a file is no cell"
    assert "village" in names_that_return("volunteers")
    assert "held_on" in names_that_return("meetings")


def edited(path, changes):
    """The workbook with other values in some cells of its first sheet, by the name in a row and the title."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    titles = {cell.value: cell.column for cell in sheet[1]}
    for (name, title), value in changes.items():
        row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, titles["Family name"]).value == name)
        sheet.cell(row, titles[title]).value = value
    book.save(path)
    return path


def test_three_cells_changed_elsewhere_are_three_changes_and_none_the_second_time(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, VILLAGE_LIST))
    done = export_list(gasabo, ListAsked("people", tmp_path / "out.xlsx", Wanted("children"), "fr"))
    book = openpyxl.load_workbook(done.path)
    titles = {cell.value: cell.column for cell in book.worksheets[0][1]}
    sheet = book.worksheets[0]
    sheet.cell(2, titles["Autres noms"]).value = "Clarisse Marie"
    sheet.cell(3, titles["Date de naissance"]).value = "02/03/2015"
    sheet.cell(4, titles["Sexe"]).value = "Masculin"
    book.save(done.path)
    before = {one["id"]: one for one in gasabo.file.first("people")}
    back = take_in(gasabo, done.path)
    assert (back.totals_.updated, back.totals_.unchanged) == (3, done.rows - 3)
    changed = [
        (name, one[name])
        for one in gasabo.file.first("people")
        for name in one
        if name not in ("id", "changed") and one[name] != before[one["id"]][name]
    ]
    assert sorted(changed) == [("birth", "2015-03-02"), ("other_names", "Clarisse Marie"), ("sex", "M")]
    again = take_in(gasabo, done.path)
    assert (again.change, again.totals_.unchanged) == ("", done.rows)


def test_a_list_leaves_as_it_is_filtered_sorted_and_with_the_columns_shown(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, VILLAGE_LIST))
    wanted = Wanted("children", filters=(("sex", "F"),))
    asked = ListAsked(
        "people", tmp_path / "out.xlsx", wanted, "en", order=("-family_name",), fields=("sex", "age", "phone")
    )
    done = export_list(gasabo, asked)
    sheet = openpyxl.load_workbook(done.path).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:-1] == ("Family name", "Other names", "Sex", "Phone")
    assert [row[0] for row in rows[1:]] == ["Uwase", "Mutoni"]
    back = take_in(gasabo, edited(done.path, {("Uwase", "Phone"): "0788123456"}))
    assert [one.text() for row in back.rows for one in row.reasons] == []
    assert (back.totals_.updated, back.totals_.unchanged) == (1, 1), "what the list does not say is not missing"
    assert {one["family_name"]: one["phone"] for one in gasabo.file.first("people")}["Uwase"] == "+250788123456"


def test_a_list_about_persons_leaves_encrypted_where_a_password_is_given(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, VILLAGE_LIST))
    done = export_list(gasabo, ListAsked("people", tmp_path / "out.xlsx", password="urufunguzo"))
    assert not zipfile.is_zipfile(done.path)
    assert read_file(gasabo, done.path, "urufunguzo").table.kind == "children"
    with pytest.raises(AppError, match="holds no names"):
        export_list(gasabo, ListAsked("recommendations", tmp_path / "other.xlsx", password="urufunguzo"))
    assert names_people("services")
    assert not names_people("activities")


def test_nothing_leaves_while_names_are_masked(gasabo, tmp_path):
    mask_names(gasabo, True)
    with pytest.raises(AppError, match="masked"):
        export_list(gasabo, ListAsked("people", tmp_path / "out.xlsx"))
    assert not (tmp_path / "out.xlsx").exists()


def test_an_export_tells_how_far_it_is_and_stopped_leaves_no_file(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, VILLAGE_LIST))
    told = []
    export_list(gasabo, ListAsked("people", tmp_path / "out.xlsx"), lambda *signs: told.append(signs))
    assert told == [(0, 3), (3, 3)]

    def stop(*_signs):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_list(gasabo, ListAsked("people", tmp_path / "stopped.xlsx"), stop)
    assert [one.name for one in tmp_path.glob("stopped*")] == []


@pytest.mark.parametrize("key", [one.key for one in REGISTERS])
def test_every_register_has_a_blank_workbook(gasabo, tmp_path, key):
    before = gasabo.file.sequence
    made = export_blank(gasabo, key, tmp_path / "blank.xlsx", "rw")
    assert openpyxl.load_workbook(made).worksheets[0].max_column >= 3
    assert gasabo.file.sequence == before + 1


def test_lists_are_named_by_their_register_or_their_view(gasabo):
    assert list_named("children") == ("people", "children")
    assert list_named("partners") == ("partners", "")
    with pytest.raises(AppError, match="There are: people, "):
        list_named("orphans")


SOUND = {
    "services": {"household": None},
    "documents": {"received_on": None},
    "exits": {"household": None},
    "households": {"head_birth": "1980", "head_sex": "M", "head_national_id": "1198080012345012", "ubudehe": "1"},
    "partners": {"email": "info@caritas.rw"},
    "activities": {"target": 9000},
    "volunteers": {"birth": "1980", "sex": "M", "national_id": "1198080012345012"},
    "indicator_values": {"place": "3101"},
    "volunteer_months": {"handled": 1, "referred": 1},
}
"""What the rules between fields ask for in a whole record."""


@pytest.fixture
def whole(gasabo):
    """A district with a whole record in every register."""
    records = whole_records(REGISTERS)
    with gasabo.file.change(Message("Filled"), gasabo.user) as writing:
        for one in REGISTERS:
            writing.create(one.key, {**records[one.key], **SOUND.get(one.key, {})})
    return gasabo


def another(session, key):
    """A second whole record of a register, known by other words and another number."""
    declared = register(key)
    first = next(iter(session.file.first(key)))
    told = {
        name: f"Inyange {name}" for name, one in declared.stored().items() if isinstance(one, (Text, Name, LongText))
    }
    told |= {one.name: None for one in declared.links() if one.name in declared.named_by and not one.required}
    told |= {name: "2025-01-15" for name in declared.named_by if isinstance(declared.fields[name], Date)}
    told |= {name: make_child_code("31", 2026, 77) for name in [code_of(key)] if name}
    told["id"] = RECORD_IDS.next()
    with session.file.change(Message("Another"), session.user) as writing:
        writing.create(key, {**{name: first[name] for name in declared.stored()}, **told})
    return str(told["id"])


@pytest.mark.parametrize("key", [one.key for one in REGISTERS])
def test_a_list_leaves_and_comes_back_and_links_and_texts_changed_there_are_one_update(whole, tmp_path, key):
    declared, before, language = register(key), content(whole), "rw"
    stay = {name for name, one in declared.stored().items() if isinstance(one, Attachment) or name == "source_note"}
    assert set(names_that_return(key)) == set(declared.stored()) - stay
    done = export_list(whole, ListAsked(key, tmp_path / "out.xlsx", language=language))
    back = take_in(whole, done.path)
    assert [one.text() for row in back.rows for one in row.reasons] == []
    assert (back.totals_.unchanged, content(whole) == before) == (1, True)

    record = next(str(one["id"]) for one in whole.file.first(key))
    links = [link for link in declared.links() if whole.file.record(key, record)[link.name]]
    changed = {link.name: another(whole, link.register) for link in links}
    book = openpyxl.load_workbook(done.path)
    titles = {cell.value: cell.column for cell in book.worksheets[0][1]}
    for link in links:
        said = reference(whole, link.register, changed[link.name])
        book.worksheets[0].cell(2, titles[translate(link.title, language)]).value = said
    text = next((name for name, one in declared.stored().items() if isinstance(one, LongText)), "")
    if text:
        book.worksheets[0].cell(2, titles[translate(declared.fields[text].title, language)]).value = "Elsewhere"
    book.save(done.path)
    again = take_in(whole, done.path)
    wanted = {**changed, **({text: "Elsewhere"} if text else {})}
    assert [one.text() for row in again.rows for one in row.reasons if one.severity != "note"] == []
    assert {name: whole.file.record(key, record)[name] for name in wanted} == wanted
    assert again.totals_.updated == (1 if wanted else 0)
    assert take_in(whole, done.path).change == ""


def test_a_link_whose_number_and_name_disagree_is_asked(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, VILLAGE_LIST))
    done = export_list(gasabo, ListAsked("people", tmp_path / "out.xlsx", language="en", fields=("caregiver",)))
    people = {one["family_name"]: str(one["id"]) for one in gasabo.file.first("people")}
    code = gasabo.file.record("people", people["Mutoni"])["code"]
    plan = prepare_import(
        gasabo, read_file(gasabo, edited(done.path, {("Uwase", "Caregiver"): f"Gasana ({code})"}))
    ).plan
    (question,) = questions_of(plan)
    assert (question.asks, question.candidates, question.pressing) == ("link:people", (people["Mutoni"],), True)
    (question,) = questions_of(
        prepare_import(gasabo, read_file(gasabo, edited(done.path, {("Uwase", "Caregiver"): "Mutoni"}))).plan
    )
    assert question.candidates == (people["Mutoni"],), "half a name is no name"
    take_in(gasabo, edited(done.path, {("Uwase", "Caregiver"): str(code)}))
    assert gasabo.file.record("people", people["Uwase"])["caregiver"] == people["Mutoni"]


@with_office
def test_a_list_saved_by_libreoffice_comes_back_unchanged(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, VILLAGE_LIST))
    done = export_list(gasabo, ListAsked("people", tmp_path / "out.xlsx", Wanted("children"), "rw"))
    back = take_in(gasabo, converted(converted(done.path, "ods"), "xlsx"))
    assert (back.change, back.totals_.unchanged) == ("", done.rows)


def test_columns_that_no_field_took_stay_beside_whatever_they_are_called(gasabo, tmp_path):
    table = VILLAGE_LIST.replace("| Se\n", "| Se | Valeur totale (RWF) | ID number\n")
    table = table.replace("| Yarapfuye", "| Yarapfuye | 12500 | A-7").replace("| Ariho", "| Ariho | 3000 | B-8")
    take_in(gasabo, list_of(tmp_path, table))
    people = [one["id"] for one in gasabo.file.first("people")]
    with gasabo.file.change(Message("Kept"), gasabo.user) as writing:
        for one in people:
            extra = '{"Valeur totale (RWF)":12500,"N° d\'identité":"A-7","Total value":2.0}'
            writing.change("people", str(one), {"extra": extra})
    before = content(gasabo)
    done = export_list(gasabo, ListAsked("people", tmp_path / "out.xlsx", Wanted("children"), "fr"))
    back = take_in(gasabo, done.path)
    assert (back.change, back.totals_.unchanged, content(gasabo) == before) == ("", 3, True)
