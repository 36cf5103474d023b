"""Importing: the rows of a list that others keep become entries, in one step.

A row that is there already is not added again; a row that cannot be read whole stays out, and goes
with its reasons into a list of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from time import perf_counter

from archive_app.archive.archive import Archive
from archive_app.archive.entries.adding import New, add_all
from archive_app.archive.entries.files import name_of
from archive_app.archive.entries.rules import ruled
from archive_app.archive.lists.list_file import KEY, ListFile, ListOf, Prepared, opened
from archive_app.archive.lists.mappings import remember
from archive_app.archive.lists.refusals import Problem, Refusals, RefusedRow
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError, Cancelled, Refused
from archive_app.domain.progress import Progress
from archive_app.domain.reference_codes import REFERENCE_CODES
from archive_app.domain.steps import Step
from archive_app.domain.tables import Sheet
from archive_app.domain.values import shown
from archive_app.exchange.headers import Header
from archive_app.exchange.mapping import Mapping
from archive_app.store.store import Tables

SHOWN = 50  # rows of a preview
SAMPLES = 3  # texts of a column in one
TOLD = 100  # refused rows that an answer holds; the file has them all
FEWEST, MOST = 50, 1_000  # rows of one operation
HOLDING = 0.12  # seconds for which an operation should hold the archive


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row as it would come in: the words for each field, and what keeps it out."""

    number: int
    values: dict[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """How a list is understood: `unused` are the columns that go nowhere.

    `samples` are a few texts of each column; `fault` is why the mapping does not fit, and then
    there are no rows.
    """

    sheet: Sheet
    header: Header
    mapping: Mapping
    is_remembered: bool
    unused: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    samples: tuple[tuple[str, ...], ...] = ()
    fault: Refused | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the rows. `refused` are the first of `refused_count`; all are in the file.

    `same` rows were there already; `changed` of the refused were there and said something else.
    `cancelled` if a person stopped before the last row. `step` is what undo takes back.
    """

    added: int
    same: int
    refused_count: int
    refused: tuple[RefusedRow, ...]
    refused_file: Path | None
    mapping: Mapping
    cancelled: bool = False
    changed: int = 0
    step: str = ""


def preview(archive: Archive, file: ListFile, *, count: int = SHOWN) -> Preview:
    """Return how a list would be read: its first rows, by the mapping that would be used.

    Raise `Refused` for a file that is no list, and for an unknown kind, site or sheet.
    """
    with opened(archive, file) as listed:
        fault = _fault(listed)
        with archive.store.reading() as tables:
            taken = islice(listed.rows(), 0 if fault else count)
            rows = [listed.prepare(tables, row) for row in taken]
        used = {column for source in listed.mapping.sources for column in source.columns}
        return Preview(
            sheet=listed.sheet,
            header=listed.header,
            mapping=listed.mapping,
            is_remembered=listed.is_remembered,
            unused=tuple(name for name in listed.header.names if name and name not in used),
            rows=tuple(_previewed(archive, listed, row) for row in rows),
            samples=tuple(_sample(listed, at) for at in range(len(listed.header.names))),
            fault=fault,
        )


def import_list(
    archive: Archive,
    progress: Progress,
    file: ListFile,
    *,
    dry_run: bool = False,
    refused: Path | None = None,
    explained: Callable[[ArchiveError], str] = str,
) -> Imported:
    """Make an entry of each row of a list; all of them are one step.

    Rows are known again by the mapping's key, or else by all that they say, and not added twice.
    Refused rows go to the file `refused`, or to one beside the list, with their reasons in the
    words of `explained`. With `dry_run` nothing is saved, and no file written but that asked for.
    Raise `Refused` as `preview` does and for a mapping that does not fit, `Unavailable` if the disk
    is full: what came in stays.
    """
    with opened(archive, file) as listed:
        listed.check()
        progress.expect(max(listed.sheet.rows - listed.header.row, 1))
        target = refused or refused_beside(file.path)
        with Refusals(target, listed.header.names, explained) as refusals:
            kept = None if dry_run and refused is None else refusals
            step = archive.step("import_list", patient=True, file=name_of(file.path))
            done = _Import(archive, listed, step, kept, dry_run=dry_run).run(progress)
        if done.added and not dry_run:
            remember(archive, listed.kind, listed.header, listed.mapping)
        return replace(done, refused_file=refusals.path)


def refused_beside(path: Path) -> Path:
    """Return the file beside a list into which its refused rows go, unless told otherwise."""
    return path.with_name(f"{path.stem}-未导入.csv")


class _Import:
    """One import, under way."""

    def __init__(
        self,
        archive: Archive,
        listed: ListOf,
        step: Step,
        refusals: Refusals | None,
        *,
        dry_run: bool,
    ) -> None:
        self._archive = archive
        self._listed = listed
        self._refusals = refusals
        self._dry_run = dry_run
        self._step = step
        self._known = self._held()
        self._added = self._same = self._changed = self._refused_count = 0
        self._refused: list[RefusedRow] = []

    def run(self, progress: Progress) -> Imported:
        """Read and save part by part; tell what is done."""
        rows, together, cancelled = self._listed.rows(), FEWEST, True
        with suppress(Cancelled):
            while part := list(islice(rows, together)):
                with self._archive.store.reading() as tables:
                    prepared = [self._listed.prepare(tables, row) for row in part]
                start = perf_counter()
                self._take(prepared)
                held = perf_counter() - start
                together = min(max(round(together * HOLDING / held), FEWEST), 2 * together, MOST)
                progress.step(len(part))
            cancelled = False
        return Imported(
            self._added,
            self._same,
            self._refused_count,
            tuple(self._refused),
            None,
            self._listed.mapping,
            cancelled,
            self._changed,
            self._step.id,
        )

    def _held(self) -> dict[str, str]:
        """Return the keys of what was imported before, each with what all of its row said."""
        with self._archive.store.reading() as tables:
            found = tables.entries.values_of(self._listed.kind.id, KEY)
            pairs = (key.partition(".") for keys in found for key in keys.split())
            return {key: whole or key for key, _, whole in pairs}

    def _take(self, prepared: Sequence[Prepared | RefusedRow]) -> None:
        """Save what is new of some rows in one operation; then count them, and what is refused."""
        refused = [one for one in prepared if isinstance(one, RefusedRow)]
        new = [one for one in prepared if isinstance(one, Prepared) and self._is_new(one)]
        left = list[RefusedRow]()
        if new and not self._dry_run:
            with self._archive.operation(self._step) as tables:
                left = self._save(tables, new)
        self._added += len(new) - len(left)
        for row in [*refused, *left]:
            self._refuse(row)

    def _save(self, tables: Tables, new: Sequence[Prepared]) -> list[RefusedRow]:
        """Add entries, and those that they name; return the rows that a rule keeps out."""
        entries = [self._ruled(tables, entry) for entry in self._listed.fresh()]
        left, codes = list[RefusedRow](), set[str]()
        for one in new:
            try:
                ruled_ = self._ruled(tables, one.entry)
                _alone(ruled_, codes)
            except Refused as why:
                left.append(RefusedRow(one.row, (Problem("", why),)))
                self._known.pop(one.key, None)
            else:
                entries.append(ruled_)
        add_all(self._archive, tables, entries)
        return left

    def _ruled(self, tables: Tables, entry: Entry) -> New:
        kind = self._archive.kinds[entry.kind]
        return New(entry, ruled(tables, kind, entry, None, decided=False))

    def _is_new(self, one: Prepared) -> bool:
        """Tell whether a row is not there yet; refuse one that is there and said something else."""
        held = self._known.get(one.key)
        if held == one.whole:
            self._same += 1
        elif held is not None:
            self._changed += 1
            why = Refused("row_differs", words="、".join(self._words(one)))
            self._refuse(RefusedRow(one.row, (Problem("", why),)))
        else:
            self._known[one.key] = one.whole
        return held is None

    def _words(self, one: Prepared) -> Iterator[str]:
        return (each.text for each in one.said if each.source.field in self._listed.mapping.key)

    def _refuse(self, row: RefusedRow) -> None:
        self._refused_count += 1
        if len(self._refused) < TOLD:
            self._refused.append(row)
        if self._refusals:
            self._refusals.add(row)


def _alone(new: New, codes: set[str]) -> None:
    """Refuse a reference code that a row of the same operation has, which is not saved yet."""
    own = {str(new.values[field]) for field in REFERENCE_CODES if field in new.values}
    for code in own & codes:
        raise Refused("code_in_list", code=code)
    codes |= own


def _fault(listed: ListOf) -> Refused | None:
    try:
        listed.check()
    except Refused as why:
        return why
    return None


def _sample(listed: ListOf, column: int) -> tuple[str, ...]:
    """Return the first texts of a column that differ."""
    told = (row.cells[column] for row in listed.sample if column < len(row.cells))
    return tuple(islice(dict.fromkeys(text for text in told if text), SAMPLES))


def _previewed(archive: Archive, listed: ListOf, one: Prepared | RefusedRow) -> PreviewRow:
    if isinstance(one, RefusedRow):
        return PreviewRow(one.row.number, {}, one.problems)
    words: dict[str, tuple[str, ...]] = {}
    for each in one.said:
        words[each.source.field] = (*words.get(each.source.field, ()), each.text)
    for field in listed.kind.fields:
        if field.points_at_terms and field.id in one.entry.values:
            words[field.id] = tuple(_labels(archive, one.entry.values[field.id]))
        elif field.id in one.entry.values and not field.links:
            words[field.id] = (shown(field, one.entry.values[field.id]),)
    return PreviewRow(one.row.number, words, ())


def _labels(archive: Archive, value: object) -> Iterator[str]:
    for term in value if isinstance(value, list) else [value]:
        yield archive.vocabularies.full_label(archive.vocabularies.term(str(term)))
