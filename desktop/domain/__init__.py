"""What is true: kinds of value, calendars, names, identifiers, places and language, in pure Python."""
