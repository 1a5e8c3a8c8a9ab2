"""What is asked about a paper decides what stands on it."""

from desktop.gui.paper.asked import PaperChoice, laid_out, record_maker
from tests.gui.office import Office


def silent(_done, _total):
    pass


def made(office: Office, child: str, **choice):
    return office.do(
        lambda session: laid_out(session, record_maker("people", child), PaperChoice(**choice), silent)
    ).paper


def test_a_paper_leaves_sensitive_details_out_unless_they_are_asked_for(office: Office) -> None:
    child = office.child(has_disability="yes")
    without, with_all = made(office, child, language="en"), made(office, child, language="en", sensitive=True)
    assert "Disability" not in repr(without.blocks)
    assert "Disability" in repr(with_all.blocks)


def test_language_and_history_are_chosen(office: Office) -> None:
    child = office.child()
    assert made(office, child, language="fr").language == "fr"
    assert "Registered" not in repr(made(office, child, language="en").blocks)
    assert "Registered" in repr(made(office, child, language="en", history=True).blocks)
