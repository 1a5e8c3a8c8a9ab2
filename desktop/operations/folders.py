"""Where registers, backups and the demonstration district lie on this computer."""

from pathlib import Path

import platformdirs

SUFFIX = ".igitabo"


def documents_folder() -> Path:
    """The folder of registers below the officer's own documents."""
    return Path(platformdirs.user_documents_dir()) / "Igitabo"


def demonstration_folder() -> Path:
    """Where the demonstration district is made unless a folder is named."""
    return documents_folder() / "Demonstration"


def registers_in(folder: Path) -> list[Path]:
    """The registers directly in a folder, by name; none where the folder is missing."""
    return sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
