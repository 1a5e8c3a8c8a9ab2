"""The sample list and a list of a partner as plans, read once."""

import pytest

from desktop.operations.imports.looking import look_into
from tests.operations.district import new_register, sample
from tests.samples.sheets import IDENTIFICATION, PARTNERS


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """An empty register for tests that only look."""
    opened = new_register(tmp_path_factory.mktemp("empty") / "Gasabo.igitabo")
    yield opened
    opened.file.close()


@pytest.fixture(scope="session")
def listed(empty):
    """The plan of the village list."""
    return look_into(empty, sample(IDENTIFICATION))


@pytest.fixture(scope="session")
def reached(empty):
    """The plan of a partner's list."""
    return look_into(empty, sample(PARTNERS[0]))
