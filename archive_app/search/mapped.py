"""Whoosh's files, read where they lie in the memory map, and on the disk before they count.

Whoosh copies a whole segment into memory to open it (`BufferFile` makes a `BytesIO`), and never
calls fsync. Both are mended here through the classes that it lets us put in place of its own.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from typing_extensions import override
from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher, W3Segment
from whoosh.filedb.compound import CompoundStorage
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile


class Window(io.RawIOBase):
    """A stretch of the memory map as a file."""

    def __init__(self, view: memoryview) -> None:
        self._view = view
        self._at = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def readinto(self, into: memoryview) -> int:  # type: ignore[override]  # any buffer will do
        piece = self._view[self._at : self._at + len(into)]
        into[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._view)}[whence]
        self._at = start + offset
        return self._at

    @override
    def close(self) -> None:
        self._view.release()
        super().close()


class MappedFile(BufferFile):  # type: ignore[misc]  # Whoosh is untyped
    """A file inside a segment; nothing of it is copied until it is read."""

    def __init__(self, view: memoryview, name: str) -> None:
        self._buf = view
        self._name = name
        self.file = io.BufferedReader(Window(view), 1024)
        self.onclose = None
        self.is_real = False
        self.is_closed = False


class MappedSegmentFile(CompoundStorage):  # type: ignore[misc]
    """The one file of a segment, and the files in it."""

    @override
    def open_file(self, name: str, *_: object, **__: object) -> StructFile:
        """Return a file of the segment."""
        start, length = self.range(name)
        return MappedFile(memoryview(self._source)[start : start + length], name)


class MappedSegment(W3Segment):  # type: ignore[misc]
    """A segment that is read through the memory map."""

    @override
    def open_compound_file(self, storage: FileStorage) -> CompoundStorage:
        """Return the segment's files."""
        file = storage.open_file(self.make_filename(self.COMPOUND_EXT))
        try:
            return MappedSegmentFile(file)
        except BaseException:
            file.close()  # Whoosh leaves it open
            raise


class Postings(W3LeafMatcher):  # type: ignore[misc]
    """The entries of one term."""

    def documents(self) -> set[int]:
        """Return their numbers inside the segment, a block at a time."""
        found: set[int] = set()
        while self.is_active():
            self._read_ids()
            found.update(self._ids)
            self._next_block()
        return found


class MappedCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's own codec with segments and postings as above."""

    def __init__(self) -> None:
        super().__init__(blocklimit=1024)

    @override
    def new_segment(self, storage: FileStorage, indexname: str) -> MappedSegment:
        """Return an empty segment."""
        return MappedSegment(self, indexname)

    @override
    def postings_reader(
        self, dbfile: StructFile, terminfo: object, format_: object, **_: object
    ) -> Postings:
        """Return the postings of a term."""
        offset, length = terminfo.extent()  # type: ignore[attr-defined]
        return Postings(dbfile, offset, length, format_)


class DurableFolder(FileStorage):  # type: ignore[misc]
    """An index's folder. Segments are on the disk before the table of contents names them."""

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
        """Put a new table of contents in place."""
        for path in Path(self.folder).glob("*.seg"):
            flush(path)
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
