"""What a file does not say anywhere is asked for once, where one word gives it to every row."""

from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.operations.imports.correcting import read_again
from desktop.operations.imports.looking import look_again, look_into
from desktop.operations.imports.review import file_shown
from desktop.operations.imports.review.lacking import lacking
from tests.operations.district import sample
from tests.operations.imports.record_lists import TICKS, list_of
from tests.samples.sheets import IDENTIFICATION, PARTNERS


def test_a_list_of_ticks_asks_for_its_period_and_its_partner_until_they_are_said(gasabo, tmp_path):
    planned = look_into(gasabo, list_of(tmp_path, TICKS))
    assert [(one.key, one.pressing) for one in lacking(planned)] == [("period", True), ("partner", False)]
    assert file_shown(gasabo, planned).lacking == lacking(planned)
    told = NOTHING_TOLD.with_constant("period", "Q1 2026/27").with_constant("partner", "Caritas")
    again = look_again(gasabo, read_again(gasabo, planned.file, told))
    assert lacking(again) == ()
    assert {row.verdict for row in again.plan.rows} == {"new"}


def test_a_file_that_says_all_it_must_lacks_nothing(gasabo):
    for workbook in (IDENTIFICATION, PARTNERS[0]):
        assert lacking(look_into(gasabo, sample(workbook))) == ()
