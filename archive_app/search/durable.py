"""An index's folder, where nothing counts before it is on the disk."""

from __future__ import annotations

import io
import os
from pathlib import Path

from typing_extensions import override
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile


class DurableFolder(FileStorage):  # type: ignore[misc]  # Whoosh is untyped
    """Whoosh's files; a table of contents is on the disk before and after it takes its name."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))

    @override
    def open_file(self, name: str, **options: object) -> StructFile:
        """Return a file; a table of contents as a copy, because Whoosh leaves a bad one open."""
        if name.endswith(".toc"):
            return StructFile(io.BytesIO((Path(self.folder) / name).read_bytes()), name)
        return super().open_file(name, **options)

    @override
    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Put a new table of contents in place. The segments it names were flushed when closed."""
        flush(Path(self.folder) / oldname)
        super().rename_file(oldname, newname, safe=safe)
        flush(Path(self.folder))


def flush(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    folder = path.is_dir()
    try:
        handle = os.open(path, os.O_RDONLY if folder else os.O_RDWR)
    except PermissionError:
        if folder:
            return  # Windows opens no folder, and keeps its names safe by itself
        raise
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
