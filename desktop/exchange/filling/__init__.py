"""The receiver's own forms, filled: recognised by their words, everything but the rows and facts left as it is."""

from desktop.exchange.filling.forms import Fact, Filled, Filling, fill_template

__all__ = ["Fact", "Filled", "Filling", "fill_template"]
