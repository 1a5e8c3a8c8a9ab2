"""Imports go down only, as the contracts in pyproject.toml say."""

import ast
import re
import subprocess
import sys

from tests.architecture.source import ROOT, Source, sources

NETWORK = {
    "asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver", "ssl", "urllib.request",
    "webbrowser", "xmlrpc", "aiohttp", "httpx", "requests", "urllib3", "PySide6.QtNetwork", "PySide6.QtNetworkAuth",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets",
}  # fmt: skip
SLOW = ("openpyxl", "python_calamine", "msoffcrypto", "sqlite_utils", "nacl", "rapidfuzz", "numpy", "pandas")
STATEMENT = re.compile(r"\b(SELECT\b.+\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\b.+\bSET|DELETE\s+FROM)\b", re.DOTALL)


def imported(source: Source) -> set[str]:
    """The modules a file imports, each with the packages it lies in and the names taken from it."""
    names = set()
    for node in source.nodes():
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {".".join(name.split(".")[:depth]) for name in names for depth in range(1, name.count(".") + 2)}


def statements(source: Source) -> list[str]:
    """Where a file holds a statement of SQL."""
    return [
        source.at(node)
        for node in source.nodes()
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and STATEMENT.search(node.value)
    ]


def test_every_import_goes_down() -> None:
    command = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(no_logo=True))"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_speaks_to_a_network() -> None:
    assert not {source.path: found for source in sources("desktop") if (found := imported(source) & NETWORK)}


def test_a_network_import_is_seen_in_each_of_its_forms() -> None:
    for line in (
        "import socket",
        "import http.client as c",
        "from urllib import request",
        "from PySide6 import QtNetwork",
    ):
        assert imported(Source("x.py", line)) & NETWORK, line
    assert not imported(Source("x.py", "from urllib.parse import quote")) & NETWORK


def test_sql_stands_in_storage_only() -> None:
    assert not [at for s in sources("desktop") if not s.path.startswith("desktop/storage/") for at in statements(s)]


def test_a_statement_of_sql_is_seen() -> None:
    text = "ask(f'SELECT id FROM {table}')\nask('''DELETE\n FROM people''')"
    assert set(statements(Source("x.py", text))) == {"x.py:1", "x.py:2"}
    assert not statements(Source("x.py", "'Select a village from the list.'"))


def test_the_window_starts_without_the_slow_libraries() -> None:
    command = f"import sys, desktop.app; print(*(name for name in {SLOW} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stdout.split()
