"""Writing into an index: one writer at a time, small commits, merging only what is small."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from whoosh.codec.whoosh3 import W3Segment
from whoosh.index import FileIndex, LockError
from whoosh.reading import SegmentReader
from whoosh.util.filelock import FileLock
from whoosh.writing import SegmentWriter

from archive_app.domain.errors import Unavailable
from archive_app.domain.hits import Document
from archive_app.domain.progress import Progress
from archive_app.search.grams import Row, row, schema
from archive_app.search.mapped import DurableFolder, MappedCodec
from archive_app.search.stamps import STAMP, Stamp

_LOCK = "lock"
_MEMORY_MB = 256
_ENTRIES = 5_000
_CHARACTERS = 20_000_000
_SMALL = (8, 64, 512)
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
        with _disk(), _writing(FileIndex(DurableFolder(folder))) as writer:
            for number in stale:
                writer.delete_document(number)
            for fields in rows:
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
        writer = SegmentWriter(index, codec=MappedCodec(), limitmb=_MEMORY_MB)
    except LockError:
        raise Unavailable("index_busy") from None
    try:
        yield writer
        writer.commit(mergetype=_merge_small)
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


def _merge_small(writer: SegmentWriter, segments: list[W3Segment]) -> list[W3Segment]:
    """Merge the small segments once there are many of about one size; return the others.

    So a save stays short: a large segment is written anew only when the index is rebuilt.
    """
    segments = [segment for segment in segments if segment.doc_count()]
    for limit in _SMALL:
        small = [segment for segment in segments if segment.doc_count() < limit]
        if len(small) >= _MANY:
            for segment in small:
                reader = SegmentReader(writer.storage, writer.schema, segment)
                writer.add_reader(reader)
                reader.close()
            return [segment for segment in segments if segment not in small]
    return segments


def _let_go(writer: SegmentWriter) -> None:
    """Release Whoosh's lock, which it keeps when a commit fails."""
    if writer.writelock.fd is not None:
        writer.writelock.release()
