"""One segment of the index, open for reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from whoosh.codec.whoosh3 import W3Segment
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC
from whoosh.reading import TermNotFound

from archive_app.search.grams import NAME, grams_of, schema
from archive_app.search.mapped import DurableFolder
from archive_app.search.matching import Body, Match, judge
from archive_app.search.questions import All, Either, Tree, Word

_LOOKED_UP = 3
_TRIED = 48
_FEW = 32


def open_parts(folder: Path, held: Iterable[Part]) -> tuple[Part, ...]:
    """Return all segments of an index as they are now; those that are open already are kept."""
    storage = DurableFolder(folder)
    contents = TOC.read(storage, NAME, schema=schema())
    known = {part.segment: part for part in held}
    parts = []
    for segment in contents.segments:
        part = known.get(segment) or Part(storage, contents.schema, segment)
        part.segment = segment  # it knows which of its entries were deleted since
        parts.append(part)
    return tuple(parts)


class Part:
    """A segment's postings and columns. Entry numbers count from 0 inside it."""

    def __init__(self, storage: FileStorage, schema: Schema, segment: W3Segment) -> None:
        self.segment = segment
        self._schema = schema
        self._files = segment.open_compound_file(storage)
        self._terms = segment.codec().terms_reader(self._files, segment)
        self._columns = segment.codec().per_document_reader(self._files, segment)

    @property
    def size(self) -> int:
        """How many numbers there are, those of deleted entries among them."""
        return int(self.segment.doc_count_all())

    def search(self, tree: Tree) -> Iterator[Match]:
        """Yield every entry of this segment that a question asks for, in no order."""
        likely = self._likely(tree)
        for number in range(self.size) if likely is None else likely:
            if self.segment.is_deleted(number):
                continue
            rank = judge(tree, self._ids[number], Body.unpack(self._bodies[number]))
            if rank:
                yield Match(rank, self._kinds[number], self._sites[number])

    def numbers(self, ids: Iterable[str]) -> Iterator[int]:
        """Yield the numbers of the entries of these ids that are here and not deleted."""
        for identifier in ids:
            for number in self._documents("id", identifier):
                if not self.segment.is_deleted(number):
                    yield number

    def close(self) -> None:
        """Let go of the segment's file."""
        self._terms.close()
        self._columns.close()
        self._files.close()

    def _likely(self, tree: Tree) -> set[int] | None:
        """Return numbers among which all answers are; None where only reading every entry tells."""
        if isinstance(tree, Word):
            word = tree.needle.decode()
            return self._holding("names", word) | self._holding("text", word)
        if isinstance(tree, Either):
            return self._in_any(tree)
        return self._in_all(tree) if isinstance(tree, All) else None

    def _in_all(self, tree: All) -> set[int] | None:
        """Return numbers that every question of it allows; all of them are not always asked."""
        likely: set[int] | None = None
        for part in tree.questions:
            allowed = self._likely(part)
            if allowed is not None:
                likely = allowed if likely is None else likely & allowed
            if likely is not None and len(likely) <= _FEW:
                break  # reading these costs less than looking up more
        return likely

    def _in_any(self, tree: Either) -> set[int] | None:
        """Return numbers that one question of it allows."""
        likely: set[int] = set()
        for part in tree.questions:
            allowed = self._likely(part)
            if allowed is None:
                return None
            likely |= allowed
        return likely

    def _holding(self, field: str, word: str) -> set[int]:
        """Return numbers of entries that hold the rarest pairs of a word's characters."""
        grams = grams_of(word)
        counted = []
        for gram in grams[:: len(grams) // _TRIED + 1]:
            try:
                counted.append((self._terms.doc_frequency(field, gram.encode()), gram))
            except KeyError:
                return set()
        counted.sort()
        found = self._documents(field, counted[0][1])
        for _, gram in counted[1:_LOOKED_UP]:
            if len(found) <= _FEW:
                break
            found &= self._documents(field, gram)
        return found

    def _documents(self, field: str, term: str) -> set[int]:
        """Return the numbers of the entries of one term."""
        try:
            postings = self._terms.matcher(field, term.encode(), self._schema[field].format)
        except TermNotFound:
            return set()
        return postings.documents()  # type: ignore[no-any-return]  # Whoosh is untyped

    @cached_property
    def _bodies(self) -> Sequence[bytes]:
        """What is searched of each entry, packed; it is read from the file one by one."""
        return self._column("body")

    @cached_property
    def _ids(self) -> list[str]:
        """The id of each entry."""
        return [value.decode() for value in self._column("id")]

    @cached_property
    def _kinds(self) -> list[str]:
        """The kind of each entry."""
        return [value.decode() for value in self._column("kind")]

    @cached_property
    def _sites(self) -> list[str]:
        """The site of each entry."""
        return [value.decode() for value in self._column("site")]

    def _column(self, field: str) -> Sequence[bytes]:
        """Return a column, one value an entry."""
        column: Sequence[bytes] = self._columns.column_reader(
            field, self._schema[field].column_type
        )
        return column
