"""Where a person's own things go: by themselves, and where they are asked."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from archive_app.domain.file_names import file_name


def documents() -> Path:
    """Return the person's folder of documents, or their home where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def file_to_write(parent: QWidget, title: str, name: str, *endings: str) -> Path | None:
    """Let a person say where a file goes, and in which of some formats; None for nowhere.

    `name` is proposed with the first ending, in their documents. What they write without one of the
    endings gets that of the format chosen, and then never takes the place of another file.
    """
    proposed = documents() / f"{file_name(name)}{endings[0]}"
    sorts = {f"{ending[1:].upper()} (*{ending})": ending for ending in endings}
    path, sort = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(sorts))
    if not path or Path(path).suffix.lower() in endings:
        return Path(path) if path else None
    return _free(Path(f"{path}{sorts.get(sort, endings[0])}"))


def _free(path: Path) -> Path:
    """Return a path, or the next like it that is free: nobody was asked about that one."""
    others = (path.with_stem(f"{path.stem} {number}") for number in count(2))
    return path if not path.exists() else next(one for one in others if not one.exists())
