"""The grid shows each row as it was understood, and tints the cells that decide."""

from dataclasses import replace

from desktop.domain.language import Message, set_language
from desktop.exchange.rows.typed import RowProblem
from desktop.exchange.verdicts import Difference, judge
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.review import lines_shown, matching_rows
from desktop.operations.imports.review.cells import index_of
from desktop.operations.imports.review.lines import birth_shortly


def shown(session, planned, row, decisions=None):
    (line,) = lines_shown(session, planned, [row], decisions or {})
    return line


def understood(by_column):
    """What is said or tinted in the columns of the review's own."""
    return {key: one for key, one in by_column.items() if index_of(key) is None}


def changed(planned, row, change):
    """The plan with one row judged otherwise."""
    rows = tuple(change(one) if one.typed.row == row else one for one in planned.plan.rows)
    return replace(planned, plan=replace(planned.plan, rows=rows))


def test_a_row_is_shown_as_it_was_understood(empty, listed):
    line = shown(empty, listed, 10)
    assert line.verdict == "new"
    assert understood(line.texts) == {
        "names": "Umutoni Pacifique",
        "birth": "19/05/2018",
        "home": "Umutoni Beatrice",
        "place": "Buhiza, Nyamugali",
        "told": "Paternal orphan, Out of school",
    }
    assert dict(line.tones) == {}


def test_a_list_of_a_partner_shows_the_caregiver_and_the_services(empty, reached):
    line = shown(empty, reached, 9)
    assert line.texts["home"] == "Nkurunziza Josephine"
    assert line.texts["told"] == "School materials, Home visit"


def test_words_are_those_of_the_language_of_the_window(empty, reached):
    set_language("fr")
    assert shown(empty, reached, 9).texts["told"] == "Matériel scolaire, Visite à domicile"


def test_an_age_is_shown_as_about_a_year():
    assert birth_shortly("2014~12@2026-09-30") == "about 2014"
    assert [birth_shortly(one) for one in ("2014-03-14", "2014", None)] == ["14/03/2014", "2014", ""]


def test_whom_a_doubtful_row_may_be_is_seen_in_its_name_and_birth(empty, listed):
    line = shown(empty, listed, 247)
    assert dict(line.tones) == {"names": "doubt", "birth": "doubt"}
    assert "Written twice" in str(line.why)


def test_the_cell_that_rejects_a_row_is_tinted_and_shows_what_the_sender_wrote(empty, listed):
    problem = RowProblem("error", Message("No."), "person.birth", "Urutonde", 10, "E10", "31/02/2018", "", ())

    def spoil(row):
        person = {key: one for key, one in row.typed.records["person"].items() if key != "birth"}
        typed = row.typed._replace(records={**row.typed.records, "person": person}, problems=(problem,))
        return judge("Urutonde", typed)

    line = shown(empty, changed(listed, 10, spoil), 10)
    assert (line.verdict, dict(line.tones)) == ("rejected", {"birth": "reject", "file 4": "reject"})
    assert line.wrong == {"birth": Message("No."), "file 4": Message("No.")}
    assert line.texts["birth"] == "19/05/2018", "the cell of the file itself"


def test_what_an_update_adds_is_tinted(empty, listed):
    told = (Difference("service", "E01", None, "2026-07-08"), Difference("person", "birth", None, "2014"))
    line = shown(empty, changed(listed, 10, lambda row: replace(row, verdict="update", differences=told)), 10)
    assert dict(line.tones) == {"told": "update", "birth": "update"}


def test_what_was_decided_stands_beside_the_verdict(empty, listed):
    line = shown(empty, listed, 247, {247: Decision("another")})
    assert (line.verdict, line.decided) == ("doubtful", "another")


def test_rows_are_found_by_verdict_and_by_any_part_of_their_names(listed):
    assert matching_rows(listed, "doubtful") == [244, 245, 246, 247, 248]
    assert matching_rows(listed, "doubtful", "bizimulemyi ange") == [247]
    assert 10 in matching_rows(listed, "", "BEATRICE")
    assert matching_rows(listed, "rejected") == []
    assert len(matching_rows(listed, "")) == 234
