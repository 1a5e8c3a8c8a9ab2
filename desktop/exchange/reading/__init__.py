"""Opening foreign workbooks safely: what a file is, whether it may be opened, and its plain cells."""
