"""Papers made of plain words."""

from collections.abc import Callable

import pytest

from desktop.domain.language import Message
from desktop.operations.papers.paper import Block, Heading, Paper

Sheet = Callable[..., Paper]


@pytest.fixture
def sheet() -> Sheet:
    """A paper of some blocks."""

    def make(*blocks: Block, wide: bool = False, language: str = "en") -> Paper:
        heading = Heading("Mutoni Clarisse", "File of a child", "Karongi District", "Made by X", "Journal 7 · 00ff00ff")
        return Paper(heading, blocks, language, Message("Paper"), 1, wide)

    return make
