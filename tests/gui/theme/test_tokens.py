"""The colour table is complete, and every pair that meets on screen can be read in each palette."""

import re

import pytest

from desktop.gui.theme.contrast import better_of, luminance, ratio
from desktop.gui.theme.tokens import CONTRAST, DARK, LIGHT, PAIRS, PALETTES, RAMP


@pytest.mark.parametrize("name", PALETTES)
def test_every_pair_keeps_its_contrast(name: str) -> None:
    tokens = PALETTES[name]
    weak = [(ink, ground) for ink, ground, least in PAIRS if ratio(tokens[ink], tokens[ground]) < least]
    assert not weak


def test_a_weak_pair_would_be_seen() -> None:
    faint = {**LIGHT, "muted": "#9A9A9A"}
    assert any(ratio(faint[ink], faint[ground]) < least for ink, ground, least in PAIRS)


def test_the_three_palettes_know_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys() == CONTRAST.keys()
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for tokens in PALETTES.values() for value in tokens.values())


@pytest.mark.parametrize("name", PALETTES)
def test_the_ramp_goes_one_way_and_its_figures_can_be_read(name: str) -> None:
    tokens = PALETTES[name]
    lights = [luminance(tokens[step]) for step in RAMP]
    assert lights in (sorted(lights), sorted(lights, reverse=True))
    for step in RAMP:
        ink = better_of(tokens["text"], tokens["surface"], tokens[step])
        assert ratio(ink, tokens[step]) >= 4.5
