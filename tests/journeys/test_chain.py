"""A child is identified and goes through the chain: village, cell, sector, each decision in its form."""

from tests.journeys.person import Person

CHILDREN = 2


def test_the_stage_follows_the_decisions_and_a_skipped_level_needs_a_note(officer):
    person = officer()
    identify_a_child(person)
    decide(person, "Village", "14/8/2026", "Bizimana Jean")
    assert stage(person) == "VILLAGE"
    open_identification(person)
    add(person, "decisions")
    person.fill(level="Sector", decision="Approved", decided_on="20/8/2026", decided_by="Kayitesi Anne")
    person.press("Ctrl+S")
    person.settle()
    assert person.form.sections.rows["skipped_note"].remarks == [
        "No decision is known for: Cell. Say in a note why it was passed over."
    ]
    assert stage(person) == "VILLAGE"
    person.press("Escape")
    person.settle()
    decide(person, "Cell", "17/8/2026", "Mutesi Rose")
    assert stage(person) == "CELL"
    decide(person, "Sector", "20/8/2026", "Kayitesi Anne")
    assert stage(person) == "SECTOR"
    assert [one["level"] for one in person.records("decisions")] == ["VILLAGE", "CELL", "SECTOR"]


def identify_a_child(person: Person) -> None:
    """A child in full, then the identification offered on its page."""
    person.go_to_place(CHILDREN)
    person.begin()
    person.fill(family_name="Mutoni", other_names="Clarisse", sex="f", birth="2014", village="Kamuhire")
    person.save()
    add(person, "identifications")
    person.fill(criteria="Double orphan", identified_on="14/8/2026", identified_by="Bizimana Jean")
    person.save()


def decide(person: Person, level: str, day: str, name: str) -> None:
    """Approve at a level, from the page of the identification."""
    open_identification(person)
    add(person, "decisions")
    person.fill(level=level, decision="Approved", decided_on=day, decided_by=name)
    person.save()


def open_identification(person: Person) -> None:
    """Open the one that is not in a list that was taken in, as a press on its row would."""
    if person.window.key == "identifications" and person.panel.form is None and person.panel.page is not None:
        return
    own = [one for one in person.records("identifications") if one["identified_by"] == "Bizimana Jean"]
    person.application.office.desk.open_record("identifications", str(own[0]["id"]))
    person.settle()


def add(person: Person, key: str) -> None:
    """Begin a record that belongs to the one that is read."""
    page = person.panel.page
    (link,) = [one.link for one in page.linked if one.register == key]
    person.application.office.desk.begin_record(key, "", **{link: page.id})
    person.wait_for_form()


def stage(person: Person) -> object:
    """The stage that the file knows."""
    (identification,) = person.records("identifications")
    return identification["stage"]
