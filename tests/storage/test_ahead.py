"""What opening a register loads is loaded beforehand, all of it."""

import subprocess
import sys
from pathlib import Path

from desktop.storage.register_file import RegisterFile
from tests.storage.conftest import CHEAP, PASSWORD, REGISTERS

OPEN = """
import sys
from pathlib import Path
from desktop.storage.ahead import load_ahead
from desktop.storage.register_file import RegisterFile
load_ahead()
before = set(sys.modules)
RegisterFile.open(Path({path!r}), {password!r}, ()).close()
late = [name for name in set(sys.modules) - before if name.partition(".")[0] in ("nacl", "sqlite_utils")]
assert not late, late
"""


def test_nothing_of_the_libraries_is_left_to_load_when_the_password_is_given(tmp_path: Path) -> None:
    path = tmp_path / "Gasabo.igitabo"
    file, _recovery = RegisterFile.create(path, "Alice", PASSWORD, REGISTERS, CHEAP)
    file.close()
    code = OPEN.format(path=str(path), password=PASSWORD)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
