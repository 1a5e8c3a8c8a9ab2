"""The contrast of two colours is worked out as WCAG 2 defines it."""

import pytest

from desktop.gui.theme.contrast import better_of, luminance, ratio


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert luminance("#FFFFFF") == pytest.approx(1)
    assert luminance("#000000") == 0
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_order_of_two_colours_does_not_matter() -> None:
    assert ratio("#0E5C66", "#F6F4EE") == ratio("#F6F4EE", "#0E5C66")


def test_a_known_grey_has_its_published_ratio() -> None:
    assert ratio("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


def test_the_better_of_two_inks_is_the_one_that_is_read_more_easily() -> None:
    assert better_of("#000000", "#FFFFFF", "#FFFF00") == "#000000"
    assert better_of("#000000", "#FFFFFF", "#000080") == "#FFFFFF"
