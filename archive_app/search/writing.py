"""Writing into an index: one writer at a time, small commits, merging only what is small."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import accumulate
from pathlib import Path
from shutil import rmtree

from whoosh.codec.whoosh3 import W3Segment
from whoosh.index import TOC, FileIndex, LockError
from whoosh.util.filelock import FileLock
from whoosh.writing import SegmentWriter

from archive_app.domain.errors import Unavailable
from archive_app.domain.hits import Document
from archive_app.domain.progress import Progress
from archive_app.search.codec import EntriesCodec, EntriesSegment
from archive_app.search.durable import DurableFolder
from archive_app.search.layout import Row
from archive_app.search.parts import Part
from archive_app.search.schema import NAME, row, schema
from archive_app.search.stamps import STAMP, Stamp

_LOCK = "lock"
_ENTRIES = 50_000
_CHARACTERS = 15_000_000  # so that a place in the text takes three bytes
_LARGEST = 8 * _CHARACTERS  # bytes, more than those characters take
_SMALL = (8, 64, 512, 4096, 25_000)
_MANY = 8


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Hold the only right to write the index of a folder.

    Raise Unavailable: "index_busy" if another has it, "index_not_written" if the disk will not.
    """
    lock = FileLock(str(folder / _LOCK))
    with _disk():
        folder.mkdir(parents=True, exist_ok=True)
        if not lock.acquire():
            raise Unavailable("index_busy")
        try:
            yield
        finally:
            lock.release()


def alter(folder: Path, rows: Collection[Row], stale: Collection[int]) -> None:
    """Delete entries by number and add others, in one commit; raise Unavailable as `turn` does."""
    if rows or stale:
        with _disk(), _writing(FileIndex(DurableFolder(folder), schema())) as writer:
            for number in stale:
                writer.delete_document(number)
            for fields in rows:
                writer.add_document(**fields)


def merge(folder: Path) -> None:
    """Make one segment of those that are many and of about one size; raise Unavailable.

    So a save stays short, and a large segment is written anew only when half of it is gone.
    """
    storage = DurableFolder(folder)
    index = FileIndex(storage, schema())
    while True:
        many = _many(storage, TOC.read(storage, NAME, schema=schema()).segments)
        if not many:
            return
        with _disk(), _writing(index) as writer:
            writer.segments = [segment for segment in writer.segments if segment not in many]
            for segment in many:
                for fields in Part(storage, segment).rows():
                    writer.add_document(**fields)


def build(folder: Path, documents: Iterable[Document], progress: Progress) -> None:
    """Write a whole new index into a new folder, a segment every few thousand entries."""
    folder.mkdir()
    index = FileIndex.create(DurableFolder(folder), schema())
    waiting = iter(documents)
    more = True
    while more:
        with _writing(index) as writer:
            more = _fill(writer, waiting, progress)


def sweep(folder: Path, stamp: Stamp | None) -> None:
    """Remove what is not of the index that is in force: older builds, half ones, foreign files."""
    kept = {_LOCK, STAMP} | ({stamp.build} if stamp else set())
    for path in folder.iterdir():
        if path.name not in kept:
            if path.is_dir() and not path.is_symlink():
                rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


@contextmanager
def _disk() -> Iterator[None]:
    """Say in our words that the disk is full, read-only or gone."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("index_not_written", reason=reason) from error


@contextmanager
def _writing(index: FileIndex) -> Iterator[SegmentWriter]:
    """Give a writer whose work is committed on leaving, or undone when that goes wrong."""
    try:
        writer = SegmentWriter(index, codec=EntriesCodec())
    except LockError:
        raise Unavailable("index_busy") from None
    try:
        yield writer
        writer.commit(merge=False)
    except BaseException:
        with suppress(Exception):  # what went wrong is told, not what goes wrong after it
            writer.cancel()
        _let_go(writer)
        raise


def _fill(writer: SegmentWriter, waiting: Iterator[Document], progress: Progress) -> bool:
    """Write one segment's worth of entries; tell whether there may be more."""
    characters = 0
    for entries, document in enumerate(waiting, 1):
        fields = row(document)
        writer.add_document(**fields)
        progress.step()
        characters += len(fields["names"]) + len(fields["text"])
        if entries >= _ENTRIES or characters >= _CHARACTERS:
            return True
    return False


def _many(storage: DurableFolder, segments: list[EntriesSegment]) -> list[EntriesSegment]:
    """Return segments that are better made one: many small ones, or one that is half gone."""
    for limit in _SMALL:
        small = sorted(
            (one for one in segments if one.doc_count() < limit), key=W3Segment.doc_count
        )
        together = _fitting(storage, small) if len(small) >= _MANY else []
        if len(together) > 1:
            return together
    return [one for one in segments if 2 * one.deleted_count() > one.doc_count_all()]


def _fitting(storage: DurableFolder, segments: list[EntriesSegment]) -> list[EntriesSegment]:
    """Return as many of some segments, the first ones, as a segment has room for."""
    entries = accumulate(one.doc_count() for one in segments)
    size = accumulate(one.path(storage).stat().st_size for one in segments)
    return [
        one
        for one, many, large in zip(segments, entries, size, strict=True)
        if many <= _ENTRIES and large <= _LARGEST
    ]


def _let_go(writer: SegmentWriter) -> None:
    """Release Whoosh's lock, which it keeps when a commit fails."""
    if writer.writelock.fd is not None:
        writer.writelock.release()
