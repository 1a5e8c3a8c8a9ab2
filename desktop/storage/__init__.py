"""The file: encrypted SQLite, its journal, search and backups."""
