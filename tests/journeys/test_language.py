"""Another language is chosen in the open window, and everything says its words at once."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import translate


@pytest.mark.parametrize("language", ["rw", "fr"])
def test_the_sidebar_and_the_page_speak_another_language_without_a_restart(officer, language):
    person = officer()
    english = places(person)
    assert english[:4] == ["Today", "Children", "Adults", "Households"]
    person.window.actions_table[f"language_{language}"].trigger()
    person.until(lambda: places(person) != english)
    person.settle()
    wanted = {"rw": ["Uyu munsi", "Abana"], "fr": ["Aujourd'hui", "Enfants"]}[language]
    assert [words.replace("’", "'") for words in places(person)[:2]] == wanted
    assert wanted[1] in person.said()
    assert translate("Children", language) == wanted[1]
    assert person.application.settings.get("language") == language


def places(person) -> list[str]:
    """What the sidebar says, place by place."""
    listed = person.window.sidebar.places
    items = [listed.item(row) for row in range(listed.count())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items if item.flags()]
