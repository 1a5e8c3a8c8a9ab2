"""Binds sqlite-utils to the encrypted driver before any test module imports it."""

import desktop.storage  # noqa: F401
