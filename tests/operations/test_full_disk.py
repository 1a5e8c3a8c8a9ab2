"""A disk that is full or gone while something is written for others: a sentence, nothing under the final name."""

import shutil
from pathlib import Path

import pytest

from desktop.operations.session import open_register
from tests.operations import exporting_workload
from tests.operations.district import PASSWORD, keep_child, new_register
from tests.storage.power_loss.recording import strace_works, under_strace

pytestmark = pytest.mark.skipif(not strace_works(), reason="strace is missing or may not trace here")

REFUSED = [
    *((name, "write", "ENOSPC", 1) for name in exporting_workload.WORKLOADS),
    *((name, "fsync", "EIO", 1) for name in ("as_list", "ministry")),
    *((name, "rename", "ENOSPC", 1) for name in ("as_list", "protected", "report")),
]
SCRIPT = Path(exporting_workload.__file__)


@pytest.fixture(scope="module")
def closed(tmp_path_factory) -> Path:
    """A closed register with a few children."""
    path = tmp_path_factory.mktemp("full") / "G.igitabo"
    session = new_register(path)
    for number in range(3):
        keep_child(session, other_names="Aline" + "e" * number)
    session.file.close()
    return path


def run(workload: str, call: str, error: str, number: int, folder: Path, closed: Path):
    shutil.copytree(closed.parent, folder)
    target = folder / f"{workload}.xlsx"
    options = ["-f", "-o", "/dev/null", "-P", f"{target}.part", "-e", f"trace={call}"]
    options += ["-e", f"inject={call}:error={error}:when={number}"]
    return target, under_strace(options, workload, folder / "G.igitabo", SCRIPT)


@pytest.mark.parametrize(("workload", "call", "error", "number"), REFUSED)
def test_an_export_that_a_full_disk_cuts_short_leaves_nothing_but_a_sentence(
    workload, call, error, number, tmp_path, closed
):
    target, done = run(workload, call, error, number, tmp_path / "register", closed)
    assert "AppError: “" in done.stderr.splitlines()[-1], done.stderr[-600:]
    assert done.stdout == ""
    assert not [path.name for path in target.parent.iterdir() if path.name.startswith(workload)]
    session = open_register(tmp_path / "register" / "G.igitabo", PASSWORD)
    assert session.file.count("people") == 3
    assert session.file.altered_change() is None
    session.file.close()


def test_where_nothing_is_refused_it_is_written(tmp_path, closed):
    target, done = run("as_list", "write", "ENOSPC", 10_000, tmp_path / "register", closed)
    assert (done.stdout, target.exists()) == ("written\n", True)
