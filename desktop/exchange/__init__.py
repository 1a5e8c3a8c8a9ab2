"""Workbooks: reading, recognising, typing, writing and filling; knows registers, knows no database."""
