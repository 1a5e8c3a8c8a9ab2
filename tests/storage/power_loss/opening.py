"""Opens a register as the officer would after the computer went off, and says what is in it."""

from pathlib import Path

from desktop.domain.problems import AppError
from desktop.storage.anchor import compare, read_anchor
from desktop.storage.connection import open_database
from desktop.storage.integrity import check_file
from desktop.storage.keys import WrongPasswordError, unlock
from desktop.storage.lock import take_lock
from tests.storage.power_loss.workloads import CHANGED, PASSWORD, USER, head


def people_after_restart(register: Path) -> int | str:
    """How many people the register holds; or, in words, why it is not what it should be."""
    lock = take_lock(register)
    try:
        try:
            key = unlock(register, USER, PASSWORD)
        except WrongPasswordError:
            key = unlock(register, USER, CHANGED)
        return _people(register, key)
    except AppError as error:
        return str(error)
    finally:
        lock.release()


def _people(register: Path, key: bytes) -> int | str:
    db = open_database(register, key)
    try:
        check_file(db)
        if not db["journal"].exists():
            return 0
        journal = {row["number"]: row["head"] for row in db["journal"].rows}
        problem = compare(read_anchor(register, key), journal.get)
        if problem and (problem.severity == "error" or len(journal) > 1):
            return str(problem.message)
        whole = list(journal.items()) == [(number, head(number)) for number in range(1, len(journal) + 1)]
        ids = [row["id"] for row in db["people"].rows]
        return len(ids) if whole and ids == list(range(len(ids))) else "the content is not what was written"
    finally:
        db.conn.close()
