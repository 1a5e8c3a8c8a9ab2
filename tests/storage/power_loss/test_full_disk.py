"""A disk that is full, protected or gone at any one write: the register stays whole, and nothing is half there.

The calls of the real stack are refused one at a time, the way such a disk refuses them, by strace.
"""

import pytest

from tests.storage.power_loss.opening import people_after_restart
from tests.storage.power_loss.recording import strace_works, under_strace

pytestmark = pytest.mark.skipif(not strace_works(), reason="strace is missing or may not trace here")

REFUSED = [
    *(("accept_import", ("G.igitabo", "G.igitabo-wal"), number) for number in (5, 9, 14, 20, 33, 60)),
    ("accept_import", ("G.igitabo-anchor",), 3),
    ("accept_import", ("G.igitabo-part",), 1),
    *(("change_keys", ("G.igitabo-keys-part",), number) for number in (2, 3, 4)),
    *(("change_keys", ("G.igitabo-wal",), number) for number in (16, 30)),
    *(("back_up_and_restore", ("a.igitabo-backup-copy",), number) for number in (1, 4)),
    *(("back_up_and_restore", ("a.igitabo-backup-part",), number) for number in (1, 3, 6)),
    ("back_up_and_restore", ("G.igitabo-restored",), 1),
    ("back_up_and_restore", ("G.igitabo-restored-anchor",), 1),
    ("back_up_and_restore", ("G.igitabo-restore-part",), 1),
]


@pytest.mark.parametrize(("workload", "files", "number"), REFUSED)
def test_one_refused_write_stops_the_work_with_a_sentence_and_loses_nothing(workload, files, number, tmp_path):
    register = tmp_path / "register" / "G.igitabo"
    register.parent.mkdir()
    options = ["-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=write,pwrite64"]
    options += ["-e", f"inject=write,pwrite64:error=ENOSPC:when={number}"]
    for name in files:
        options += ["-P", str(register.with_name(name))]
    done = under_strace(options, workload, register)
    said = done.stderr.splitlines()[-1]
    assert "DiskFullError: The disk is full" in said or "RenewalError: The key could not be renewed" in said
    left = sorted(path.name for path in register.parent.iterdir())
    assert not [name for name in left if name.endswith(("-part", "-copy", "-restored", "-restore"))]
    if register.name not in left:
        assert done.stdout == ""
        return
    acknowledged = int(done.stdout.split()[-1]) if done.stdout else 0
    saved = people_after_restart(register)
    # A change that is in the register while its anchor could not be written was not acknowledged, and not lost either.
    assert saved == acknowledged if files != ("G.igitabo-anchor",) else saved > acknowledged


@pytest.mark.parametrize(
    ("call", "error", "sentence"),
    [
        ("pwrite64", "EIO", "The disk of the register can't be reached"),
        ("fsync", "EIO", "The disk of the register can't be reached"),
        ("openat", "EROFS", "The folder of the register can't be written"),
        ("openat", "EACCES", "The folder of the register can't be written"),
    ],
)
def test_a_disk_pulled_out_or_protected_is_a_sentence_and_nothing_is_lost(call, error, sentence, tmp_path):
    register = tmp_path / "register" / "G.igitabo"
    register.parent.mkdir()
    refused = "G.igitabo-lock" if call == "openat" else "G.igitabo-wal"
    options = ["-f", "--seccomp-bpf", "-o", "/dev/null", "-P", str(register.with_name(refused))]
    options += ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={1 if call == 'openat' else '12+'}"]
    done = under_strace(options, "save", register)
    assert f"DiskError: {sentence}" in done.stderr.splitlines()[-1]
    if call == "openat":
        assert list(register.parent.iterdir()) == []
    else:
        assert people_after_restart(register) - int(done.stdout.split()[-1]) in (0, 1)
