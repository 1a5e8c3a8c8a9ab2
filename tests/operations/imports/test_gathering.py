"""New records of an import, written many at once."""

from desktop.domain.language import Message
from desktop.operations.imports.gathering import Gathering
from desktop.operations.session import Session


def test_a_record_has_its_id_at_once_and_is_in_the_file_once_it_is_written(session: Session) -> None:
    with session.file.change(Message("Took in a list"), session.user) as writing:
        gathering = Gathering(writing)
        partner = gathering.keep("partners", {"name": "Caritas", "kind": "FBO", "status": "ACTIVE"})
        assert gathering.holds(partner)
        assert session.file.record("partners", partner) is None
        gathering.write()
        assert not gathering.holds(partner)
    found = session.file.record("partners", partner)
    assert found is not None
    assert found["name"] == "Caritas"


def test_whoever_is_linked_to_is_written_first(session: Session) -> None:
    with session.file.change(Message("Took in a list"), session.user) as writing:
        gathering = Gathering(writing)
        person = {"family_name": "Mutoni", "sex": "F", "is_child": "yes", "village": "31090303"}
        child = gathering.keep("people", person)
        gathering.keep("services", {"person": child, "service": "E01", "given_on": "2026-10-02"})
        gathering.write()
    assert session.file.count("services") == 1
