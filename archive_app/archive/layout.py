"""What lies where in an archive's folder."""

from __future__ import annotations

from pathlib import Path

from archive_app.datafiles import shipped

FOLDERS = (
    "originals",
    "incoming",
    "kinds",
    "vocabularies",
    "profiles",
    "codes",
    "derived",
    "backups",
)
RECORDINGS = "recordings"
"""Where sound is recorded into, and stays until it is an original; not there before the first."""


def recordings(folder: Path) -> list[Path]:
    """Return what was recorded in an archive and is no original yet, the oldest first."""
    return sorted((folder / RECORDINGS).glob("*.wav"))


def lay_out(folder: Path) -> None:
    """Make the folders of an archive, and the page that says how to read it without us."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    text = (shipped("db") / "README_in_archive.txt").read_text("utf-8")
    (folder / "README.txt").write_text(text, "utf-8")
