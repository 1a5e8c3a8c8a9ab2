"""What a person says about a table adds up."""

from desktop.exchange.recognition.corrections import NOTHING_TOLD


def test_a_target_goes_to_one_column_only_and_the_last_word_counts():
    told = NOTHING_TOLD.with_target(1, "person.sex").with_target(2, "person.sex").with_target(3, None)
    assert told.columns == {2: "person.sex", 3: None}
    assert told.with_target(4, None).columns == {2: "person.sex", 3: None, 4: None}
    assert told.with_target(2, None).columns == {2: None, 3: None}


def test_header_kind_and_constants_are_kept_beside_the_targets():
    told = NOTHING_TOLD.with_target(1, "person.sex").with_header(3, 4).with_kind("children")
    told = told.with_constant("partner", "UMI").with_constant("partner", "TBO")
    assert (told.header, told.kind, dict(told.constants)) == ((3, 4), "children", {"partner": "TBO"})
    assert told.columns == {1: "person.sex"}


def test_which_table_is_meant_is_said_beside_what_is_told_of_it():
    assert not NOTHING_TOLD.of_table("H3").says_something
    assert NOTHING_TOLD.of_table("H3").with_kind("children").says_something
    assert NOTHING_TOLD.of_table("H3").table == "H3"
