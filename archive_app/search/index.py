"""The index of an archive: what it holds can be made again from the archive at any time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import Self
from uuid import uuid4

from archive_app.domain.errors import ArchiveError, Cancelled, Unavailable
from archive_app.domain.hits import Document
from archive_app.domain.progress import Progress
from archive_app.search.answering import Answer
from archive_app.search.holdings import Holdings
from archive_app.search.matching import ALL, Matches, Wish, in_memory
from archive_app.search.parts import Part, open_parts
from archive_app.search.questions import Tree
from archive_app.search.schema import row
from archive_app.search.stamps import STAMP, Position, Stamp, read_stamp, write_stamp
from archive_app.search.writing import alter, build, merge, sweep, turn

_LOOKS = 10


class Index:
    """Answers which entries hold what was asked for, as of one operation of the journal.

    Any thread may use it. Another process may write it meanwhile: what is new is looked for
    whenever `position` is asked.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = RLock()
        self._stamp: Stamp | None = None
        self._spoilt = ""
        self._holdings = Holdings(())
        self._contents: frozenset[str] = frozenset()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Return the index of a folder. This writes nothing, and nothing need be there."""
        return cls(folder)

    @property
    def position(self) -> Position | None:
        """The last operation that the index has read; None if it must be rebuilt."""
        with self._turn:
            self._look()
            return self._stamp.position if self._stamp else None

    @property
    def is_there(self) -> bool:
        """Tell whether an index was ever made here, readable or not; not while the first is."""
        return (self._folder / STAMP).exists()

    def search(
        self,
        tree: Tree,
        wish: Wish = ALL,
        *,
        tail: Mapping[str, Document | None] = MappingProxyType({}),
    ) -> Matches:
        """Return a page of what a question asks for, the best first.

        `tail` are the entries that have changed since `position`, by id, as they are now, or None
        if they are gone: what the index says of them counts for nothing. Raise
        Unavailable("index_unreadable"): `position` is None then, and only the archive itself can
        answer until the index is rebuilt.
        """
        changed = list(in_memory(tree, filter(None, tail.values())))
        with self._standing() as holdings:
            return Answer(holdings, holdings.found(tree, tail), changed, wish).page()

    def values(
        self, tree: Tree, facet: str, *, tail: Mapping[str, Document | None] = MappingProxyType({})
    ) -> set[str]:
        """Return all values of a facet that what a question asks for has; raise as `search`."""
        changed = in_memory(tree, filter(None, tail.values()))
        found = {value for match in changed for value in match.values(facet)}
        with self._standing() as holdings:
            return found | holdings.values(tree, tail, facet)

    def catch_up(
        self, documents: Iterable[Document], gone: Iterable[str], position: Position
    ) -> None:
        """Take in entries as they are now, forget those that are gone, and stand at `position`.

        Doing it again changes nothing; searches go on meanwhile. Raise Unavailable: "index_busy"
        while another writes, "index_not_written", or "index_unreadable" if it must be rebuilt.
        """
        rows = {document.id: row(document) for document in documents}
        with turn(self._folder):
            stamp, stale = self._numbers(chain(rows, gone))
            with self._believing():
                alter(self._folder / stamp.build, rows.values(), stale)
            write_stamp(self._folder, Stamp(position, stamp.build))
            with self._turn:
                self._look()

    def rebuild(
        self, documents: Iterable[Document], position: Position, progress: Progress
    ) -> None:
        """Make the index anew from every entry. The old one answers until the new one is whole.

        Raise Unavailable: "index_busy" or "index_not_written"; and whatever `progress` raises.
        """
        with turn(self._folder):
            stamp = Stamp(position, uuid4().hex)
            try:
                build(self._folder / stamp.build, documents, progress)
                write_stamp(self._folder, stamp)
                with self._turn:
                    self._look()
            finally:
                sweep(self._folder, read_stamp(self._folder))

    def merge(self) -> None:
        """Make fewer segments of many, where it is worth it. Searches go on meanwhile.

        Raise Unavailable as `catch_up` does.
        """
        with turn(self._folder):
            stamp = read_stamp(self._folder)
            if stamp:
                with self._believing():
                    merge(self._folder / stamp.build)
                with self._turn:
                    self._look()

    def close(self) -> None:
        """Let go of the index's files."""
        with self._turn:
            self._stand(None, ())

    @contextmanager
    def _standing(self) -> Iterator[Holdings]:
        """Give what the index holds; raise Unavailable where it cannot be read."""
        with self._turn, self._believing():
            if self._stamp is None:
                self._look()
            if self._stamp is None:
                raise Unavailable("index_unreadable")
            yield self._holdings

    def _look(self) -> None:
        """Open what was written since the last look; while another writes, files may vanish."""
        for _ in range(_LOOKS):
            try:
                self._open(read_stamp(self._folder))
            except FileNotFoundError:
                continue
            except Exception:  # noqa: BLE001  # whatever Whoosh makes of bytes that are not its own
                break
            else:
                return
        self._stand(None, ())

    def _open(self, stamp: Stamp | None) -> None:
        """Open the index that a stamp tells of, unless it was found unreadable.

        The stamp was read first: the segments may then be newer than it says, never older.
        """
        if stamp is None or stamp.build == self._spoilt:
            self._stand(None, ())
            return
        folder = self._folder / stamp.build
        contents = frozenset(str(path) for path in folder.glob("*.toc"))
        if self._stamp is None or contents != self._contents:
            self._stand(stamp, open_parts(folder, self._holdings.parts))
            self._contents = contents
        self._stamp = stamp

    def _stand(self, stamp: Stamp | None, parts: tuple[Part, ...]) -> None:
        """Have these parts open and no others; those that nobody reads any more are closed."""
        self._stamp, self._holdings = stamp, Holdings(parts)

    def _numbers(self, ids: Iterable[str]) -> tuple[Stamp, list[int]]:
        """Return where the index stands, and the numbers in it of the entries of these ids."""
        with self._turn, self._believing():
            self._look()
            if self._stamp is None:
                raise Unavailable("index_unreadable")
            return self._stamp, self._holdings.numbers(list(ids))

    @contextmanager
    def _believing(self) -> Iterator[None]:
        """Turn whatever Whoosh raises into "index_unreadable", and believe this build no more."""
        try:
            yield
        except (ArchiveError, Cancelled):
            raise
        except Exception as error:
            with self._turn:
                self._spoilt = self._stamp.build if self._stamp else ""
                self._stand(None, ())
            raise Unavailable("index_unreadable") from error
