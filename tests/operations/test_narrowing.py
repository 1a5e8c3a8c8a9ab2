"""Drop-down filters ask what they say: sectors, bands of age, what other registers tell, and what is not known."""

import pytest

from desktop.operations import narrowing
from desktop.operations.lists import Wanted, first_page, view_of
from desktop.operations.narrowing import LAST_YEAR, QUARTER, REST, further_narrowings, narrowings, span
from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.registers import REGISTERS, register
from tests.operations.district import identify, keep_child

Chosen = tuple[tuple[str, tuple[str, ...]], ...]
SERVED, VULNERABLE = "services.given_on", "identifications.criteria"


@pytest.fixture
def known(gasabo: Session) -> Session:
    """Keza is 12 and double orphan, served this quarter; Mugisha's age was told; Uwase lives in another sector."""
    keza = keep_child(gasabo, family_name="Keza", birth="2014-03-14", schooling="PRIMARY")
    identify(gasabo, keza, criteria=("ORPH_D", "HIV"), primary_criterion="HIV")
    save_record(gasabo, "services", {"person": keza, "service": "HLTH_INS", "given_on": "2026-10-02"})
    mugisha = keep_child(gasabo, family_name="Mugisha", sex="M", birth="2017~9@2026-10-01")
    save_record(gasabo, "services", {"person": mugisha, "service": "HLTH_INS", "given_on": "2025-08-20"})
    keep_child(gasabo, family_name="Uwase", village="12010101", birth=None)
    keep_child(gasabo, family_name="Zaninka", is_child="no", is_adult="yes", birth="1990")
    return gasabo


def names(session: Session, *narrowed: tuple[str, tuple[str, ...]], view: str = "children") -> list[str]:
    wanted = Wanted(view, narrowed=narrowed)
    return [str(row["family_name"]) for row in first_page(session, "people", wanted, ("family_name",), 100).rows]


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ((("village", ("1206",)),), ["Keza", "Mugisha"]),
        ((("village", ("1206", "1201")),), ["Keza", "Mugisha", "Uwase"]),
        ((("age", ("10_14",)),), ["Keza"]),
        ((("age", ("5_9",)),), ["Mugisha"]),
        ((("age", ("5_9", REST)),), ["Mugisha", "Uwase"]),
        ((("age", ("no such band",)),), []),
        (((VULNERABLE, ("HIV",)),), ["Keza"]),
        (((VULNERABLE, ("ORPH_P",)),), []),
        (((SERVED, (QUARTER,)),), ["Keza"]),
        (((SERVED, (f"not {QUARTER}",)),), ["Mugisha", "Uwase"]),
        (((SERVED, (LAST_YEAR,)),), ["Mugisha"]),
        (((SERVED, (REST,)),), ["Uwase"]),
        (((SERVED, (QUARTER, REST)),), ["Keza", "Uwase"]),
        ((("sex", ("F",)), ("village", ("1206",))), ["Keza"]),
        ((("schooling", (REST,)), ("sex", ("F",))), ["Uwase"]),
        ((("a filter of an older version", ("X",)), ("sex", ("M",))), ["Mugisha"]),
        ((("sex", ()),), ["Keza", "Mugisha", "Uwase"]),
    ],
)
def test_each_answer_finds_what_it_says_and_filters_hold_together(
    known: Session, narrowed: Chosen, found: list[str]
) -> None:
    assert names(known, *narrowed) == found


def test_a_band_of_age_that_many_are_in_finds_the_same(known: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "_MANY", 0)
    assert names(known, ("age", ("10_14",))) == ["Keza"]
    assert names(known, ("age", ("5_9", REST))) == ["Mugisha", "Uwase"]


def test_adults_have_bands_of_their_own(known: Session) -> None:
    assert names(known, ("age", ("35_59",)), view="adults") == ["Zaninka"]
    assert names(known, ("age", ("18_20", "21_34", "60")), view="adults") == []


def test_a_place_of_no_sector_and_works_in_several_are_found(gasabo: Session) -> None:
    partner = save_record(gasabo, "partners", {"name": "Inshuti", "kind": "LNGO", "status": "ACTIVE"}).record
    for title, sectors in (("Here", ("1206",)), ("Everywhere", ("12",)), ("Nowhere", None)):
        told = {"title": title, "sectors": sectors, "fiscal_year": 2026, "partner": partner, "domain": "HEALTH"}
        save_record(gasabo, "activities", told)

    def titles(*codes: str) -> set[str]:
        page = first_page(gasabo, "activities", Wanted(narrowed=(("sectors", codes),)), (), 9)
        return {str(row["title"]) for row in page.rows}

    assert titles("1206") == {"Here", "Everywhere"}
    assert titles("1201") == {"Everywhere"}
    assert titles(REST) == {"Nowhere"}


def test_quarters_and_fiscal_years_are_counted_from_today(known: Session) -> None:
    around = known.around()
    assert span(QUARTER, around) == ("2026-10-01", "2026-12-31")
    assert span(LAST_YEAR, around) == ("2025-07-01", "2026-06-30")


def test_the_children_are_narrowed_by_what_an_officer_asks_first() -> None:
    people = register("people")
    assert [one.key for one in narrowings(people, view_of(people, "children"))] == [
        *("village", "age", VULNERABLE, SERVED)
    ]


@pytest.mark.parametrize("declared", REGISTERS, ids=lambda one: one.key)
def test_every_register_offers_filters_and_none_of_them_twice(declared) -> None:
    for view in (None, *declared.views):
        offered = (*narrowings(declared, view), *further_narrowings(declared, view))
        assert offered, declared.key
        assert len({one.key for one in offered}) == len(offered)
        for one in offered:
            assert not one.link or register(one.register).fields[one.link].register == declared.key
