"""The file: one encrypted SQLite database beside its keys, its anchor, its lock and its backups."""

import sys

from sqlcipher3 import dbapi2

# sqlite-utils takes its exception classes from a module called pysqlite3 where there is one, and sqlcipher3's are no
# subclasses of sqlite3's: without this line `insert_all(alter=True)` and every IntegrityError handler fail silently.
# It stands here because the package is imported before any module in it, in whatever order those import sqlite_utils.
if "sqlite_utils" in sys.modules and sys.modules.get("pysqlite3") is not dbapi2:
    raise ImportError("sqlite_utils was imported before desktop.storage")
sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = dbapi2
