"""A record on a page of its own, as wide as the window: a partner, a household, a child."""
