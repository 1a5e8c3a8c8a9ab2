"""Igitabo: the register of one district."""
