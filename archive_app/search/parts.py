"""One segment of the index, open for reading."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from whoosh.index import TOC

from archive_app.search.arrays import Array, Arrays
from archive_app.search.codec import EntriesSegment
from archive_app.search.columns import Column, packed_names, unpacked
from archive_app.search.durable import DurableFolder
from archive_app.search.frequent import Frequent
from archive_app.search.grams import Units, folding, pairs, units
from archive_app.search.layout import BLOCK_BITS, Row
from archive_app.search.lines import Lines
from archive_app.search.names_alone import NamesAlone
from archive_app.search.numbers import NONE, Flags, Numbers, once
from archive_app.search.postings import Places, Postings
from archive_app.search.questions import Condition, InFields, Known, Leaf, Near, Short, Sound, Word
from archive_app.search.schema import NAME, schema

_LONG = 64


class Held(NamedTuple):
    """The entries that hold a word: anywhere, in their names, and either way as it was typed."""

    anywhere: Numbers
    named: Numbers
    as_typed: Numbers
    named_as_typed: Numbers


_NOTHING = Held(NONE, NONE, NONE, NONE)


def open_parts(folder: Path, held: Iterable[Part]) -> tuple[Part, ...]:
    """Return all segments of an index as they are now; those that are open already are kept."""
    storage = DurableFolder(folder)
    known = {part.segment: part for part in held}
    parts = []
    for segment in TOC.read(storage, NAME, schema=schema()).segments:
        part = known.get(segment) or Part(storage, segment)
        part.segment = segment  # it knows which of its entries were deleted since
        parts.append(part)
    return tuple(parts)


class Part:
    """A segment's arrays. Entry numbers count from 0 inside it."""

    def __init__(self, storage: DurableFolder, segment: EntriesSegment) -> None:
        self.segment = segment
        self._arrays = arrays = Arrays(segment.path(storage))
        self.size = len(arrays["bodies"])
        if self.size != segment.doc_count_all():
            raise ValueError(segment)
        self._text: Units = arrays["text"]
        self._postings = Postings(arrays)
        self._owners, self._begins = arrays["owners"], arrays["begins"].astype(np.int32)
        self._ends = self._begins[1:]
        self._bodies = arrays["bodies"].astype(np.int32)
        self._folding = folding(arrays["written"], arrays["forms"])
        self._frequent = Frequent(arrays, self.size)
        self._columns: dict[str, Column] = {}

    def holding(self, leaf: Leaf) -> Held:
        """Return the entries that hold what a leaf of a question asks for."""
        if isinstance(leaf, Sound | Short):
            sounds = isinstance(leaf, Sound)
            found = self._sounding(leaf.text) if sounds else self._names.shortened(Short(leaf.text))
            return Held(found, NONE, NONE, NONE)
        if isinstance(leaf, Word):
            return self._writing(leaf)
        return self._near(leaf) if isinstance(leaf, Near) else self._meeting(leaf)

    def column(self, facet: str) -> Column:
        """Return the values that the entries have of a facet."""
        if facet not in self._columns:
            self._columns[facet] = unpacked(self._arrays, facet, self.size)
        return self._columns[facet]

    def keys(self, name: str) -> Array:
        """Return what each entry is sorted by: its `code_key` or its `day_key`."""
        return self._arrays[name].view(f"S{self._arrays.notes[name]}")

    def lengths(self, field: str) -> Array:
        """Return how many characters the names or the text of each entry has."""
        return self._arrays[f"{field}_length"]

    def ids(self, numbers: Numbers) -> list[str]:
        """Return the ids of some entries."""
        return [name.decode() for name in self._ids[numbers].tolist()]

    def numbers(self, ids: Collection[str]) -> list[int]:
        """Return the numbers of the entries of these ids that are here and not deleted."""
        found = self._known(sorted(name.encode() for name in ids)).tolist()
        return [number for number in found if not self.segment.is_deleted(number)]

    def rows(self) -> Iterator[Row]:
        """Yield every entry that is not deleted, as it was when it was added."""
        begins, ids = self._begins, self.ids(np.arange(self.size))
        spoken = self._arrays["spoken"]
        facets = {name: self.column(name) for name in packed_names(self._arrays)}
        codes, days = self.keys("code_key").tolist(), self.keys("day_key").tolist()
        for number, (start, body, end) in enumerate(zip(begins, self._bodies, begins[1:])):  # noqa: B905 - one more begin than bodies
            if not self.segment.is_deleted(number):
                yield {
                    "id": ids[number],
                    "names": self._written(start, body),
                    "text": self._written(body, end),
                    "sounds": self._sounds[spoken[number] : spoken[number + 1] - 1].decode(),
                    "facets": {name: column.of(number) for name, column in facets.items()},
                    "fields": self._fields(start, body, end),
                    "code_key": codes[number],
                    "day_key": days[number],
                }

    def _writing(self, word: Word) -> Held:
        """Return the entries in which a word is written."""
        needle = units(word.needle)
        varied = self._varied[needle].any() or word.written != word.needle
        of_fields = isinstance(word, InFields)
        if len(needle) == 1 and needle[0] in self._frequent and not varied and not of_fields:
            found = self._frequent.entries(needle[0]), self._names.with_unit(needle[0])
            return Held(*found, *found)
        places = self._places(needle)
        if isinstance(word, InFields):
            places = places[self._lines.are_of(places, word.fields)]
        if not len(places):
            return _NOTHING
        entries = self._entries if len(needle) > 1 else self._entries_of_many
        owners = self._owners_of(places)
        found = entries(owners, places)
        if not varied:
            return Held(*found, *found)
        stands = self._stands(units(word.written), places)
        return Held(*found, *entries(owners[stands], places[stands]))

    def _near(self, near: Near) -> Held:
        """Return the entries in which two words stand near each other."""
        first, second = units(near.first.needle), units(near.second.needle)
        places, others = np.sort(self._places(first)), np.sort(self._places(second))
        if not len(places) or not len(others):
            return _NOTHING
        reach = len(second), near.reach
        places = places[self._lines.have_near(places, len(first), others, reach)]
        found = self._entries(self._owners_of(places), places)
        return Held(*found, *found)

    def _meeting(self, condition: Condition) -> Held:
        """Return the entries that meet a condition."""
        if isinstance(condition, Known):
            met = np.sort(self._known(condition.names))
        else:
            met = self.column(condition.facet).meeting(condition)
        return Held(met, met, met, met)

    def _known(self, names: list[bytes]) -> Numbers:
        """Return the numbers of the entries of some ids in order, in the order of the ids.

        The ids of a segment were mostly made one after the other: those far away are not looked up.
        """
        by_id = self._arrays["by_id"]
        first, last = self._ids[by_id[[0, -1]]]
        near = np.array(names[bisect_left(names, first) : bisect_right(names, last)], "S")
        places = self._ids.searchsorted(near, sorter=by_id)
        numbers = by_id[np.minimum(places, self.size - 1)].astype(np.intp)
        found: Numbers = numbers[self._ids[numbers] == near]
        return found

    def _fields(self, start: int, body: int, end: int) -> tuple[str, ...]:
        """Return the fields of the lines of an entry, as they were told when it was added."""
        fields = self._lines.of(start, end)
        return fields if self._written(start, body) else fields[1:]

    def _sounding(self, letters: str) -> Numbers:
        """Return the entries of which a name sounds so; there are few letters to look through."""
        places = [found.start() for found in re.finditer(letters.encode(), self._sounds)]
        owners = self._arrays["spoken"].searchsorted(np.array(places, np.uint32), side="right") - 1
        return owners[once(owners)]

    def _places(self, needle: Units) -> Places:
        """Return where in the folded text a word begins, in order."""
        if len(needle) == 1:
            return self._postings.beginning_with(int(needle[0]))
        found = self._postings.rarest(pairs(needle))
        if found is None:
            return np.empty(0, np.int32)
        rarest, places = found
        places = places - rarest
        places = places[places.searchsorted(0) : places.searchsorted(len(self._text) - len(needle))]
        others = [at for at in range(len(needle)) if at not in (rarest, rarest + 1)]
        for at in others[:_LONG]:
            places = places[self._folding[self._text[places + at]] == needle[at]]
            if not len(places):
                break
        return places[self._goes_on(needle, places)] if len(others) > _LONG else places

    def _stands(self, word: Units, places: Places) -> Flags:
        """Tell at which places a word was written so."""
        stands = np.ones(len(places), bool)
        for at, unit in enumerate(word[:_LONG].tolist()):
            stands &= self._text[places + at] == unit
        return stands

    def _goes_on(self, word: Units, places: Places) -> Flags:
        """Tell at which places a very long word stands, which are few or of one kind."""
        if not len(places):
            return np.zeros(0, bool)
        start, stop = int(places[0]), int(places[-1]) + len(word)
        text, wanted = self._folding[self._text[start:stop]].tobytes(), word.tobytes()
        return np.array([text.startswith(wanted, 2 * (place - start)) for place in places.tolist()])

    def _owners_of(self, places: Places) -> Numbers:
        """Return whose places these are."""
        owners: Numbers = self._owners[places >> BLOCK_BITS].astype(np.intp)
        late = np.flatnonzero(self._ends[owners] <= places)
        while len(late):  # a few entries may begin in one block
            owners[late] += 1
            late = late[self._ends[owners[late]] <= places[late]]
        return owners

    def _entries(self, owners: Numbers, places: Places) -> tuple[Numbers, Numbers]:
        """Return in order the entries whose places these are, and those with one in a name."""
        first = once(owners)  # names come first: an entry's first place is in them or none is
        entries = owners[first]
        return entries, entries[places[first] < self._bodies[entries]]

    def _entries_of_many(self, owners: Numbers, places: Places) -> tuple[Numbers, Numbers]:
        """Return the same of places that are very many and in no order."""
        held, named = np.zeros((2, self.size), bool)
        held[owners] = True
        named[owners[places < self._bodies[owners]]] = True
        return np.flatnonzero(held), np.flatnonzero(named)

    def _written(self, start: int, stop: int) -> str:
        """Return a piece of the text without the ends of lines that fill it up."""
        return self._text[start:stop].tobytes().decode("utf-16-le").rstrip("\n")

    @cached_property
    def _lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self._text, self._arrays["lines"], self._arrays.notes["fields"])

    @cached_property
    def _names(self) -> NamesAlone:
        """The names of all entries, in which short names are looked for."""
        return NamesAlone(self._text, self._folding, self._begins, self._bodies)

    @cached_property
    def _varied(self) -> Flags:
        """Which folded units may have been written in another way."""
        varied = np.zeros(1 << 16, bool)
        varied[self._arrays["forms"]] = True
        return varied

    @cached_property
    def _sounds(self) -> bytes:
        """How the names of all entries sound, a line each."""
        return self._arrays["sounds"].tobytes()

    @cached_property
    def _ids(self) -> Array:
        """The id of each entry."""
        return self._arrays["ids"].view(f"S{self._arrays.notes['id']}")
