"""Finding the table in a foreign sheet: its header, its rows, what it is, and what each column holds."""
