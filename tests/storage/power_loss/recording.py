"""Records, with strace, what the real stack really asks of the disk: every write, sync, rename and acknowledgement."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
WORKLOADS = Path(__file__).with_name("workloads.py")
# A question mark: a call that not every machine has.
_CALLS = "openat,close,write,pwrite64,lseek,ftruncate,fsync,fdatasync,?rename,?unlink,?mkdir"
_REFUSED = (
    "?dup,?dup2,?dup3,?mkdirat,?renameat,?renameat2,?unlinkat,writev,pwritev,?sendfile,?copy_file_range,fallocate"
)
_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Act:
    """One thing asked of the disk: `kind` is open, write, truncate, sync, rename, unlink, mkdir or acknowledge.

    `name` is relative to the folder of the register, "" for the folder itself.
    """

    kind: str
    name: str
    offset: int = 0
    data: bytes = b""
    other: str = ""


def strace_works() -> bool:
    """Whether processes can be traced here."""
    strace = shutil.which("strace")
    return bool(strace) and subprocess.run([strace, "-o", os.devnull, "true"], check=False).returncode == 0


def record(workload: str, folder: Path, script: Path = WORKLOADS) -> list[Act]:
    """Run a workload of a script on a new register in an empty folder; returns its acts in their order."""
    trace = folder.with_name(f"{folder.name}.trace")
    folder.mkdir()
    traced = ["-f", "--seccomp-bpf", "-o", str(trace), "-e", f"trace={_CALLS},{_REFUSED}", "-e", "signal=none"]
    run = under_strace([*traced, "-xx", "-s", "100000000"], workload, folder / "G.igitabo", script)
    assert run.returncode == 0, run.stderr
    return _Reader(str(folder)).read(trace)


def under_strace(
    options: list[str], workload: str, register: Path, script: Path = WORKLOADS
) -> subprocess.CompletedProcess[str]:
    """Run a workload to its end, however it ends."""
    command = ["strace", *options, sys.executable, "-B", str(script), workload, str(register)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, check=False, env=surroundings, capture_output=True, text=True)


class _Reader:
    """Follows open files through a trace."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._names: dict[int, str] = {}
        self._places: dict[int, int] = {}
        self._acts: list[Act] = []

    def read(self, trace: Path) -> list[Act]:
        with trace.open(encoding="ascii") as lines:
            for line in lines:
                assert "unfinished" not in line, "two threads were traced; their order would be a guess"
                found = _LINE.match(line)
                if found and int(found[3]) >= 0:
                    self._take(found[1], found[2], int(found[3]))
        return self._acts

    def _take(self, call: str, arguments: str, result: int) -> None:
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
        numbers = [int(part) for part in re.findall(r"(?:^|, )(\d+)(?=,|$)", _TEXT.sub("", arguments))]
        if call == "openat":
            self._open(texts[0].decode(), arguments, result)
        elif call in ("rename", "unlink", "mkdir"):
            names = [self._inside(text.decode()) for text in texts]
            if all(name is not None for name in names):
                self._acts.append(Act(call, names[0], other=names[-1]))
        elif call == "write" and numbers[0] == 1:
            self._acts.append(Act("acknowledge", "", data=texts[0]))
        elif numbers and numbers[0] in self._names:
            self._use(call, numbers, texts, result)

    def _open(self, path: str, flags: str, descriptor: int) -> None:
        name = self._inside(path)
        self._names.pop(descriptor, None)
        if name is None:
            return
        self._names[descriptor], self._places[descriptor] = name, 0
        if "O_CREAT" in flags:
            self._acts.append(Act("open", name))
        if "O_TRUNC" in flags:
            self._acts.append(Act("truncate", name))
        assert "O_APPEND" not in flags

    def _use(self, call: str, numbers: list[int], texts: list[bytes], result: int) -> None:
        descriptor, name = numbers[0], self._names[numbers[0]]
        if call == "close":
            del self._names[descriptor]
        elif call == "lseek":
            self._places[descriptor] = result
        elif call == "write":
            self._acts.append(Act("write", name, self._places[descriptor], texts[0][:result]))
            self._places[descriptor] += result
        elif call == "pwrite64":
            self._acts.append(Act("write", name, numbers[-1], texts[0][:result]))
        elif call == "ftruncate":
            self._acts.append(Act("truncate", name, numbers[1]))
        elif call in ("fsync", "fdatasync"):
            self._acts.append(Act("sync", name))
        else:
            raise AssertionError(f"{call} of {name} is not simulated")

    def _inside(self, path: str) -> str | None:
        if path == self._folder:
            return ""
        return path.removeprefix(self._folder + "/") if path.startswith(self._folder + "/") else None
