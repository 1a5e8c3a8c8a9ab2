"""The surroundings in which values are understood: Karongi, on a day of the first quarter of 2026/27."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.around import Around
from desktop.domain.codelists import shipped_code_lists
from desktop.domain.language import LANGUAGES
from desktop.domain.places import shipped_places


@pytest.fixture(scope="session")
def around() -> Around:
    """English, in the district of Karongi (31), on 5 October 2026."""
    return Around(shipped_places(), shipped_code_lists(), date(2026, 10, 5), district="31")


@pytest.fixture(scope="session", params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, around: Around) -> Around:
    """The same in each of the three languages."""
    return replace(around, language=request.param)
