"""Every kind of list comes in from Excel and from text, changes nothing the second time, and goes with one undo."""

import csv
from datetime import date

import pytest

from desktop.domain.identifiers import make_child_code
from desktop.operations.changes import undo_change
from desktop.operations.imports import accept_import, prepare_import, read_file
from desktop.operations.imports.answering import answered, questions_of
from desktop.operations.records import save_record
from tests.exchange.conftest import rows_of
from tests.operations.district import VILLAGE, content, take_in
from tests.operations.imports.household_lists import (
    CENSUS,
    CHILDREN,
    FIGURES,
    GIVEN_BY_ROW,
    GIVEN_IN_COLUMNS,
    NO_PLACE,
    SERVICES_BY_ROW,
    SERVICES_IN_COLUMNS,
)
from tests.operations.imports.record_lists import LISTS, PLAN, list_of

EVERY = {
    **LISTS,
    "children": CHILDREN,
    "census": CENSUS,
    "household_service": SERVICES_IN_COLUMNS,
    "household_service by row": SERVICES_BY_ROW,
    "beneficiary": GIVEN_IN_COLUMNS,
    "beneficiary by row": GIVEN_BY_ROW,
    "indicator with figures": FIGURES,
}
SAVED_AS_TEXT = ("children", "household", "activity", "beneficiary by row", "indicator with figures")
"""Those with dates, numbers, accents and several rows of titles: what a text table may do otherwise than a workbook."""
KINDS = {"census": "household"}


def text_of(folder, table):
    """The same list as a text table with semicolons, as a French Excel saves it."""
    path = folder / "list.csv"
    with path.open("w", newline="", encoding="cp1252") as file:
        writer = csv.writer(file, delimiter=";")
        for row in rows_of(table):
            writer.writerow([cell.strftime("%d/%m/%Y") if isinstance(cell, date) else cell for cell in row])
    return path


@pytest.mark.parametrize(
    ("write", "key"), [*((list_of, key) for key in EVERY), *((text_of, key) for key in SAVED_AS_TEXT)]
)
def test_it_comes_in_whole_once_and_goes_with_one_undo(gasabo, tmp_path, key, write):
    if key in ("progress", "beneficiary by row"):
        take_in(gasabo, list_of(tmp_path, PLAN, "plan.xlsx"))
    before = content(gasabo)
    path = write(tmp_path, EVERY[key])
    file = read_file(gasabo, path)
    assert file.table.kind == KINDS.get(key, key.split()[0])
    done = take_in(gasabo, path)
    assert done.totals_.read == done.totals_.created + done.totals_.updated > 0
    again = take_in(gasabo, path)
    assert (again.change, again.totals_.unchanged) == ("", done.totals_.read)
    undo_change(gasabo, done.change)
    assert content(gasabo) == before


def given(gasabo):
    return sorted(
        (one["service"], one["given_on"], gasabo.title("households", str(one["household"])), one["value"])
        for one in gasabo.file.first("services")
    )


def test_what_a_household_was_given_is_kept_as_given_to_it(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, SERVICES_IN_COLUMNS))
    assert [(code, day, name.split(" · ")[0], value) for code, day, name, value in given(gasabo)] == [
        ("E03", "2026-09-30", "UWERA Alice", None),
        ("H01", "2026-09-30", "UWERA Alice", None),
        ("S02", "2026-09-30", "GASANA Eric", 25000),
    ]
    assert all(one["partner"] and not one["person"] for one in gasabo.file.first("services"))


def test_several_rows_about_one_household_lose_nothing(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, SERVICES_BY_ROW))
    assert len(given(gasabo)) == 3
    kept = {one["head_name"]: one["extra"] for one in gasabo.file.first("households")}
    assert kept == {"UWERA Alice": '{"Shop":"Kimironko; Nyabugogo"}', "GASANA Eric": '{"Shop":"Kimironko"}'}


def test_whether_a_household_is_insured_is_no_service_in_a_census(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, CENSUS))
    assert gasabo.file.count("services") == 0
    assert [one["mutuelle"] for one in gasabo.file.first("households", order=("head_name",))] == ["no", "yes"]


def test_in_a_list_of_households_sex_and_phone_are_those_of_the_head(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, CENSUS))
    heads = gasabo.file.first("households", order=("head_name",))
    assert [(one["head_sex"], one["head_phone"]) for one in heads] == [("M", "+250788123457"), ("F", "+250788123456")]


def test_each_quarter_that_was_reached_is_a_figure_of_its_own_and_follows_a_correction(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, FIGURES))

    def figures():
        names = {one["id"]: one["name"] for one in gasabo.file.first("indicators")}
        return sorted((names[one["indicator"]], one["quarter"], one["value"]) for one in figures_of(gasabo))

    assert figures() == [
        ("Children in families", "2026Q1", 5.0),
        ("Couples married", "2026Q1", 18.0),
        ("Couples married", "2026Q2", 41.0),
    ]
    again = take_in(gasabo, list_of(tmp_path, FIGURES.replace("| 41 |", "| 43 |"), "later.xlsx"))
    assert again.totals_.updated == 1
    assert ("Couples married", "2026Q2", 43.0) in figures()
    assert len(figures()) == 3


def figures_of(gasabo):
    return gasabo.file.first("indicator_values")


def test_figures_of_no_year_wait_for_it_and_are_dated_by_the_answer(gasabo, tmp_path):
    path = list_of(tmp_path, FIGURES.replace(" 2026/2027", ""))
    file = read_file(gasabo, path)
    (question,) = questions_of(prepare_import(gasabo, file).plan)
    assert (question.asks, question.pressing, len(question.rows)) == ("period", True, 2)
    plan = prepare_import(gasabo, answered(file, question, "2025")).plan
    assert [row.verdict for row in plan.rows] == ["new", "new"]


def test_ticks_are_dated_by_the_day_in_their_row(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, GIVEN_IN_COLUMNS))
    days = sorted((one["service"], one["given_on"]) for one in gasabo.file.first("services"))
    assert days == [("H01", "2026-08-14"), ("N01", "2026-08-20")]


def test_services_lead_to_the_activity_that_they_name(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN, "plan.xlsx"))
    take_in(gasabo, list_of(tmp_path, GIVEN_BY_ROW))
    kits = next(one["id"] for one in gasabo.file.first("activities") if one["title"] == "School kits")
    assert {one["service"]: one["activity"] for one in gasabo.file.first("services")} == {"E03": kits, "H01": None}


def test_an_activity_that_is_nearly_known_is_asked_once_and_an_unknown_one_kept_beside(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN, "plan.xlsx"))
    path = list_of(tmp_path, GIVEN_BY_ROW.replace("School kits", "School kit"))
    file = read_file(gasabo, path)
    (question,) = questions_of(prepare_import(gasabo, file).plan)
    assert (question.asks, question.text, question.pressing) == ("link:activities", "School kit", True)
    plan = prepare_import(gasabo, answered(file, question, question.candidates[0])).plan
    assert [row.verdict for row in plan.rows] == ["new", "update"]
    path = list_of(tmp_path, GIVEN_BY_ROW.replace("School kits", "Qwxz"))
    done = take_in(gasabo, path)
    assert done.totals_.parked == 0
    assert '"Activity":"Qwxz"' in str(next(iter(gasabo.file.first("people")))["extra"])


def test_a_household_number_of_the_sender_is_kept_and_ours_leads_to_the_household(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, CHILDREN))
    people = {one["family_name"]: one for one in gasabo.file.first("people")}
    assert people["Mutoni"]["extra"] == '{"HHID":"7"}'
    household = gasabo.file.record("households", str(people["Mutoni"]["household"]))
    code = str(household["code"])
    ours = CHILDREN.replace("MUTONI Clarisse", "UWASE Keza").replace("| 7 | UWERA Alice |", f"| {code} | |")
    take_in(gasabo, list_of(tmp_path, ours))
    people = {one["family_name"]: one for one in gasabo.file.first("people")}
    assert people["Uwase"]["household"] == household["id"]
    gone = ours.replace("UWASE Keza", "INEZA Ange").replace(code, make_child_code("12", 2026, 99))
    done = take_in(gasabo, list_of(tmp_path, gone))
    assert any("12-2026-000099" in reason.text() for row in done.rows for reason in row.reasons)


def test_a_list_of_people_without_any_place_asks_once_for_it(gasabo, tmp_path):
    file = read_file(gasabo, list_of(tmp_path, NO_PLACE))
    (question,) = questions_of(prepare_import(gasabo, file).plan)
    assert (question.asks, len(question.rows)) == ("place", 2)
    plan = prepare_import(gasabo, answered(file, question, VILLAGE)).plan
    assert [row.typed.records["person"]["village"] for row in plan.rows] == [VILLAGE, VILLAGE]
    assert [row.verdict for row in plan.rows] == ["new", "new"]


def test_a_row_that_waits_is_not_decided_by_bringing_the_file_again(gasabo, tmp_path):
    table = """
    Partner | Acronym | Type | Contact person | Phone | Colour
    Caritas Rwanda | CR | FBO | Uwera Alice | 0788123456 | red
    Caritas Rwanda | CR | FBO | Uwera Alice | 0788123456 | blue
    """
    path = list_of(tmp_path, table.replace("    ", ""))
    first = take_in(gasabo, path)
    assert (first.totals_.created, first.totals_.parked) == (1, 1)
    assert "Colour" in first.rows[1].reasons[0].text()
    again = take_in(gasabo, path)
    assert (again.totals_.updated, again.totals_.parked, again.change) == (0, 1, "")


def test_a_meeting_that_recommended_is_found_and_an_unknown_one_asked_about(gasabo, tmp_path):
    save_record(gasabo, "meetings", {"title": "JADF general assembly", "held_on": "2026-06-12", "status": "HELD"})
    table = """
    No | Recommendation | Meeting | Deadline | Status
    1 | Register every birth within thirty days | JADF General Assembly | 30/06/2027 | Ongoing
    2 | Train the volunteers of each village | Retreat of Musanze | 31/12/2026 | Open
    """
    file = read_file(gasabo, list_of(tmp_path, table.replace("    ", "")))
    (question,) = questions_of(prepare_import(gasabo, file).plan)
    assert (question.asks, question.text, question.pressing) == ("link:meetings", "Retreat of Musanze", False)
    done = accept_import(gasabo, prepare_import(gasabo, file))
    assert done.totals_.created == 2
    first, second = gasabo.file.first("recommendations", order=("text",))
    assert gasabo.title("meetings", str(first["meeting"])).startswith("JADF general assembly")
    assert (second["meeting"], second["extra"]) == (None, '{"Meeting":"Retreat of Musanze"}')
    plan = prepare_import(gasabo, answered(file, question, question.to_add))
    accept_import(gasabo, plan)
    assert gasabo.file.count("meetings") == 2


def test_an_action_is_led_to_its_recommendation_by_its_number_beside_the_text(gasabo, tmp_path):
    table = """
    Recommendation No | Recommendation | Action | Responsible | Deadline
    12 | Register every birth within thirty days | Mobile registration in each sector | Uwera Alice | 2026-12-01
    """
    file = read_file(gasabo, list_of(tmp_path, table.replace("    ", "")))
    assert file.table.kind == "action"
    assert file.rows[0].records["recommendation"]["number"] == "12"


def test_who_is_surely_known_needs_no_place_in_the_list(gasabo, tmp_path):
    child = save_record(
        gasabo,
        "people",
        {
            **{"family_name": "Uwera", "other_names": "Alice", "sex": "F", "birth": "2014", "is_child": "yes"},
            **{"village": VILLAGE, "national_id": "1201470012345012"},
        },
    ).record
    table = """
    Partner: | Caritas Rwanda
    Period: | July - September 2026
    Names | Sex | National ID | School kit
    UWERA Alice | F | '1201470012345012 | x
    GASANA Eric | M | '1201480012345025 | x
    """
    plan = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, table.replace("    ", "")))).plan
    assert [(row.verdict, row.record) for row in plan.rows] == [("update", child), ("doubtful", None)]
    (question,) = questions_of(plan)
    assert (question.asks, question.rows) == ("place", (5,))


def test_the_meeting_named_above_recommendations_is_that_of_each(gasabo, tmp_path):
    save_record(gasabo, "meetings", {"title": "JADF general assembly", "held_on": "2026-06-12", "status": "HELD"})
    table = """
    Meeting: JADF general assembly

    No | Recommendation | Deadline | Status
    1 | Register every birth within thirty days | 30/06/2027 | Ongoing
    2 | Train the volunteers of each village | 31/12/2026 | Open
    """
    file = read_file(gasabo, list_of(tmp_path, table.replace("    ", "")))
    accept_import(gasabo, prepare_import(gasabo, file))
    kept = gasabo.file.first("recommendations", order=("text",))
    assert {gasabo.title("meetings", str(one["meeting"]))[:21] for one in kept} == {"JADF general assembly"}
