"""One record: read, filled in, with what belongs to it and what became of it."""
