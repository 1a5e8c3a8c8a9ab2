"""Every suggestion says why, in an officer's words, with what speaks against it too."""

from dataclasses import replace

from desktop.domain.language import Message
from desktop.matching.comparison import compare
from desktop.matching.people import PersonFacts
from desktop.matching.reasons import Reason, explain
from desktop.matching.weights import Model, Rarity

CHILD = PersonFacts(
    *("1", "Uwimana", "Jeanne d'Arc", "F", "2013-06-09", "31090303"),
    mother="Mukandayisenga Goretti",
    phones=("+250788204511",),
)


def reasons(other: PersonFacts, crowd: int = 0) -> dict[str, Reason]:
    rarity = Rarity()
    rarity.count(PersonFacts(str(number), "Uwimana", "Jeanne", village="12010101") for number in range(crowd))
    compared = compare(CHILD, other)
    assert compared is not None
    return {str(reason.message): reason for reason in explain(CHILD, other, compared, Model(), rarity)}


def test_what_speaks_for_it_is_said_with_its_strength() -> None:
    said = reasons(replace(CHILD, id="2", family_name="Uvimana", other_names="Jeanne"), crowd=100)
    assert said["Born the same day, 09/06/2013"] == Reason(
        Message("Born the same day, {one}", one="09/06/2013", other="09/06/2013"), 3, True
    )
    assert said["“Uwimana” and “Uvimana” sound the same"].favours
    assert said["Same mother: Mukandayisenga Goretti"].strength == 3
    assert said["Same phone, 0788 204 511"].strength == 3
    assert said["Same village"].favours
    assert said["“d'Arc” stands in one of the names only"].strength == 0


def test_what_speaks_against_it_is_said_too() -> None:
    other = replace(CHILD, id="2", sex="M", birth="2009", phones=("+250722931640",), mother="Uwera Rose", village="12")
    said = reasons(other)
    against = [text for text, reason in said.items() if not reason.favours]
    assert "Born at different times: 09/06/2013 and 2009" in against
    assert "One is recorded as female, the other as male" in against
    assert "Two phone numbers" in against
    assert "Different adults beside them: Mukandayisenga Goretti; Uwera Rose" in against
    assert "Different districts" in against


def test_those_for_it_come_first_and_the_strongest_first() -> None:
    found = list(reasons(replace(CHILD, id="2", sex="M", village="31090101")).values())
    order = [(not reason.favours, -reason.strength) for reason in found]
    assert order == sorted(order)
    assert len({favours for favours, _ in order}) == 2


def test_a_rare_name_is_said_to_be_rare() -> None:
    said = reasons(replace(CHILD, id="2", other_names="Jeanne"), crowd=2000)
    assert not any("rare here" in text for text in said)
    rare = replace(CHILD, family_name="Rwagasore")
    rarity = Rarity()
    rarity.count([rare, *(PersonFacts(str(number), "Uwimana", "Jeanne") for number in range(2000))])
    compared = compare(rare, replace(rare, id="2"))
    assert compared is not None
    found = explain(rare, replace(rare, id="2"), compared, Model(), rarity)
    assert any("rare here (1 of 2001)" in str(reason.message) for reason in found)


def test_names_in_another_order_and_estimated_births_are_worded_so() -> None:
    other = replace(CHILD, id="2", family_name="Jeanne d’Arc", other_names="Uwimana", birth="2013~13@2026-09-30")
    said = reasons(other, crowd=1000)
    assert "Same names in another order" not in said  # d'Arc is rare in this crowd
    assert "Births agree as far as they are known: 09/06/2013 and about 2013 (13 years on 30/09/2026)" in said
    plain = replace(CHILD, other_names="Jeanne")
    rarity = Rarity()
    rarity.count(replace(plain, id=str(number)) for number in range(900))
    swapped = replace(plain, id="x", family_name="Jeanne", other_names="Uwimana")
    compared = compare(plain, swapped)
    assert compared is not None
    assert "Same names in another order" in {
        str(reason.message) for reason in explain(plain, swapped, compared, Model(), rarity)
    }


def test_a_sister_is_said_to_be_likelier_than_a_second_file() -> None:
    sister = replace(CHILD, id="2", other_names="Esther", birth=CHILD.birth)
    assert any(text.startswith("Children of one household") for text in reasons(sister))
    assert not any(text.startswith("Children of one household") for text in reasons(replace(CHILD, id="2")))
