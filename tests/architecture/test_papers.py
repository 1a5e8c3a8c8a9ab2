"""The papers of the project say what is so: packages, commands, links, decisions and where data comes from."""

import re
import shlex

from tests.architecture.source import ROOT

PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "resources" / "ATTRIBUTION.md"])


def packages() -> set[str]:
    """The packages of the application, as the paper about its architecture writes them: domain/fields/."""
    return {
        f"{folder.parent.relative_to(ROOT / 'desktop').as_posix()}/"
        for folder in (ROOT / "desktop").rglob("__init__.py")
        if folder.parent != ROOT / "desktop"
    }


def commands(paper: str, language: str) -> list[str]:
    """The commands that a paper shows in blocks of a language."""
    text = (ROOT / paper).read_text("utf-8")
    return [
        line
        for block in re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
        if line
    ]


def test_the_paper_about_the_architecture_names_every_package_and_no_other() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    named = set(re.findall(r"^\| `([a-z_/]+/)`", text, re.MULTILINE))
    assert named == packages()


def test_ci_runs_the_commands_of_the_readme_word_for_word() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    run = [line for line in commands("README.md", "bash") if not line.startswith("sudo ")]
    assert len(run) == 2
    assert not [line for line in run if line not in script]


def test_ci_installs_the_packages_that_the_readme_names() -> None:
    (line,) = [line for line in commands("README.md", "bash") if line.startswith("sudo ")]
    named = [word for word in shlex.split(line.removeprefix("sudo apt-get install ")) if not word.startswith("-")]
    assert f'packages="{" ".join(named)}"' in (ROOT / ".ci" / "run").read_text("utf-8")


def test_windows_has_the_same_commands() -> None:
    there = {
        line.replace("python3 -m venv", "py -m venv").replace(" && ", "; ").replace(".venv/bin/", ".venv\\Scripts\\")
        for line in commands("README.md", "bash")
        if not line.startswith("sudo ")
    }
    assert set(commands("README.md", "powershell")) == there


def test_every_link_of_a_paper_leads_somewhere() -> None:
    broken = []
    for paper in PAPERS:
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", paper.read_text("utf-8")):
            if "://" not in link and not (paper.parent / link).exists():
                broken.append(f"{paper.relative_to(ROOT)}: {link}")
    assert not broken


def test_every_path_the_papers_name_exists() -> None:
    missing = []
    for paper in PAPERS:
        for path in re.findall(r"`((?:desktop|resources|tests|benchmarks|docs)/[\w./-]*)`", paper.read_text("utf-8")):
            if not (ROOT / path).exists() and path not in ("desktop/a/b.py", "tests/a/test_b.py"):
                missing.append(f"{paper.relative_to(ROOT)}: {path}")
    assert not missing


def test_decisions_are_numbered_and_give_situation_choice_and_consequence() -> None:
    found = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(file.name[:4]) for file in found] == list(range(1, len(found) + 1))
    for number, file in enumerate(found, 1):
        text = file.read_text("utf-8")
        assert text.startswith(f"# {number}. "), file.name
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Situation", "Choice", "Consequence"], file.name


def test_every_data_file_is_attributed() -> None:
    text = (ROOT / "resources" / "ATTRIBUTION.md").read_text("utf-8")
    data = [file for file in (ROOT / "resources").rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    assert not [
        name
        for name in (file.relative_to(ROOT / "resources").as_posix() for file in data)
        if name != "ATTRIBUTION.md" and f"`{name}`" not in text and f"`{name.split('/')[0]}/`" not in text
    ]
