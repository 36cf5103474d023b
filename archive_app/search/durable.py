"""An index's folder, where nothing counts before it is on the disk."""

from __future__ import annotations

import io
import os
import pickle
from pathlib import Path

from typing_extensions import override
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

_KNOWN = {
    ("archive_app.search.codec", "EntriesSegment"),
    ("archive_app.search.codec", "EntriesCodec"),
    ("copyreg", "_reconstructor"),
    ("builtins", "object"),
    ("builtins", "set"),
}


class DurableFolder(FileStorage):  # type: ignore[misc]  # Whoosh is untyped
    """Whoosh's files; a table of contents is on the disk before and after it takes its name."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))

    @override
    def open_file(self, name: str, **options: object) -> StructFile:
        """Return a file; a table of contents as a copy, because Whoosh leaves a bad one open."""
        if name.endswith(".toc"):
            return Contents(io.BytesIO((Path(self.folder) / name).read_bytes()), name)
        return super().open_file(name, **options)

    @override
    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Put a new table of contents in place. The segments it names were flushed when closed."""
        flush(Path(self.folder) / oldname)
        super().rename_file(oldname, newname, safe=safe)
        flush(Path(self.folder))


class Contents(StructFile):  # type: ignore[misc]
    """A table of contents. It is a pickle, and an index may have come from anybody."""

    @override
    def read_pickle(self) -> object:
        """Return the segments; raise UnpicklingError if there is anything else."""
        return _Segments(self.file).load()


class _Segments(pickle.Unpickler):
    """Reads segments of ours, and nothing that could do anything."""

    @override
    def find_class(self, module_name: str, global_name: str, /) -> object:
        """Return one of the classes that a table of contents names."""
        if (module_name, global_name) not in _KNOWN:
            raise pickle.UnpicklingError(global_name)
        return super().find_class(module_name, global_name)


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
