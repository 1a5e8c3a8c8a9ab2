"""The answers of a drop-down filter: their words, and numbers that are those of the list they lead to."""

from dataclasses import replace

import pytest

from desktop.domain.language import set_language
from desktop.operations.lists import Wanted, count_of
from desktop.operations.narrowing import REST, further_narrowings, narrowings
from desktop.operations.narrowing_answers import answers
from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from tests.operations.district import keep_child, sample, take_in
from tests.samples.sheets import IDENTIFICATION


@pytest.fixture
def filled(gasabo: Session) -> Session:
    """The children of a list, an activity in every sector, a partner with a service, a meeting without a day."""
    take_in(gasabo, sample(IDENTIFICATION))
    partner = save_record(gasabo, "partners", {"name": "Inshuti", "kind": "LNGO", "status": "ACTIVE"}).record
    kind = {"domain": "HEALTH"}
    save_record(
        gasabo, "activities", {"title": "All", "sectors": ("12",), "fiscal_year": 2026, "partner": partner, **kind}
    )
    save_record(
        gasabo,
        "activities",
        {"title": "One", "sectors": ("1206", "1201"), "fiscal_year": 2025, "partner": partner, **kind},
    )
    child = keep_child(gasabo, family_name="Keza", village="12010101", birth="2010-01")
    given = {"person": child, "service": "HLTH_INS", "given_on": "2026-10-02", "partner": partner}
    save_record(gasabo, "services", given)
    return gasabo


def test_every_number_is_that_of_the_list_it_leads_to(filled: Session) -> None:
    seen = 0
    for declared in REGISTERS:
        for view in (None, *declared.views):
            wanted = Wanted(view.key if view else "")
            for one in (*narrowings(declared, view), *further_narrowings(declared, view)):
                for answer in answers(filled, declared.key, wanted, one.key, counted=True):
                    if answer.count is not None:
                        narrowed = replace(wanted, narrowed=((one.key, (answer.code,)),))
                        found = count_of(filled, declared.key, narrowed)
                        assert answer.count == found, (declared.key, one.key, answer)
                        seen += answer.count > 0
    assert seen > 60


def test_the_other_filters_count_and_its_own_does_not(filled: Session) -> None:
    def counted(**chosen: tuple[str, ...]) -> dict[str, int | None]:
        wanted = Wanted("children", narrowed=tuple(chosen.items()))
        return {one.code: one.count for one in answers(filled, "people", wanted, "sex", counted=True)}

    everybody = counted()
    assert counted(sex=("F",)) == everybody
    assert counted(village=("1201",), sex=("M",)) == {"F": 1, "M": 0}


def test_words_are_in_the_language_of_the_window(filled: Session) -> None:
    def words(name: str) -> list[str]:
        return [one.words for one in answers(filled, "people", Wanted("children"), name, counted=False)]

    assert words("sex")[:2] == ["Female", "Male"] or words("sex")[:2] == ["Male", "Female"]
    assert words("services.given_on")[0] == "This quarter"
    set_language("fr")
    try:
        assert "Féminin" in words("sex")
    finally:
        set_language("en")


def test_links_and_years_come_from_the_records(filled: Session) -> None:
    def words(name: str) -> list[tuple[str, int | None]]:
        return [(one.words, one.count) for one in answers(filled, "activities", Wanted(), name, counted=True)]

    assert words("partner") == [("Inshuti", 2)]
    assert words("fiscal_year") == [("2026/27", 1), ("2025/26", 1)]
    uncounted = answers(filled, "activities", Wanted(), "partner", counted=False)
    assert [one.code for one in uncounted][-1] == REST


def test_what_other_records_tell_is_never_counted(filled: Session) -> None:
    for name in ("services.given_on", "identifications.criteria"):
        found = answers(filled, "people", Wanted("children"), name, counted=True)
        assert {one.count for one in found} == {None}
