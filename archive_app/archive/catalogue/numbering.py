"""Numbering a selection: reference codes by a scheme, the running number going on by itself.

A number is a matter of filing: it leaves a checked record checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.archive.declared import schemes
from archive_app.archive.entries.batch import TOGETHER, RefusedEntry
from archive_app.archive.entries.selecting import selected
from archive_app.archive.entries.wholes import whole
from archive_app.archive.entries.wholesale import write_all
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.nearest import nearest
from archive_app.domain.progress import QUIET, Progress
from archive_app.domain.reference_codes import Part, Scheme, normalised
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Numbered:
    """An entry and the reference code that it is given, or has."""

    code: str
    title: str
    reference_code: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """What numbering gives: new numbers, those that entries had and keep, and who gets none."""

    given: tuple[Numbered, ...]
    kept: tuple[Numbered, ...]
    refused: tuple[RefusedEntry, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A scheme with what a person says for its parts; "" leaves a part out.

    The running part, if it is said, is where to begin. `field` is where the codes go.
    """

    scheme: Scheme
    said: Mapping[str, str]
    field: str


def schemes_of(archive: Archive) -> list[Scheme]:
    """Return the schemes of reference codes that are in force."""
    with archive.store.reading() as tables:
        return list(schemes(tables).values())


def template(archive: Archive, scheme: str, said: Mapping[str, str], field: str = "") -> Template:
    """Return a template; raise `Refused`: `unknown_scheme` or `unknown_code_part`."""
    known = {one.id: one for one in schemes_of(archive)}
    if scheme not in known:
        raise Refused(
            "unknown_scheme", scheme=scheme, nearest=nearest(scheme, known) or tuple(known)
        )
    parts = known[scheme].parts
    for part in said:
        if part not in parts:
            near = nearest(part, parts) or tuple(parts)
            raise Refused("unknown_code_part", scheme=scheme, part=part, nearest=near)
    told = {part: normalised(text) for part, text in said.items()}
    return Template(known[scheme], told, field or known[scheme].field)


def preview(archive: Archive, references: Sequence[str], wanted: Template) -> Numbering:
    """Return what `number` would give now, in the order of the references."""
    with archive.store.reading() as tables:
        counting = _Counting(archive, tables, wanted)
        counting.take(references)
        return counting.told()


def number(
    archive: Archive, references: Sequence[str], wanted: Template, progress: Progress = QUIET
) -> Numbering:
    """Give reference codes in one step, in the order of the references.

    Entries that have one keep it; those that cannot be numbered are told why.
    """
    progress.expect(len(references))
    step = archive.step("number", patient=True, count=len(references))
    done: list[Numbering] = []
    for start in range(0, len(references), TOGETHER):
        part = references[start : start + TOGETHER]
        with archive.operation(step) as tables:
            counting = _Counting(archive, tables, wanted)
            write_all(tables, archive.kinds, counting.take(part), archive.vocabularies)
            done.append(counting.told())
        progress.step(len(part))
    return Numbering(
        tuple(one for part in done for one in part.given),
        tuple(one for part in done for one in part.kept),
        tuple(one for part in done for one in part.refused),
    )


class _Counting:
    """Gives numbers to entries, each stem of a code counting on its own."""

    def __init__(self, archive: Archive, tables: Tables, wanted: Template) -> None:
        self._archive, self._tables, self._wanted = archive, tables, wanted
        self._last: dict[str, int] = {}
        self._sites: dict[str, str] = {}
        self._given: list[Numbered] = []
        self._kept: list[Numbered] = []
        self._refused: list[RefusedEntry] = []

    def told(self) -> Numbering:
        """Return what came of all that was taken."""
        return Numbering(tuple(self._given), tuple(self._kept), tuple(self._refused))

    def take(self, references: Sequence[str]) -> list[tuple[Entry, Entry]]:
        """Return the entries that get a number, as they are and as they will be."""
        pairs: list[tuple[Entry, Entry]] = []
        entries, refused = selected(self._tables, references)
        self._refused += refused
        for entry in whole(self._tables, self._archive.kinds, entries):
            try:
                after = self._numbered(entry)
            except Refused as why:
                self._refused.append(RefusedEntry(entry.code, why))
                continue
            if after is not entry:
                pairs.append((entry, after))
        return pairs

    def _numbered(self, entry: Entry) -> Entry:
        """Return an entry with its number; the very entry if it has one."""
        field = self._archive.kinds[entry.kind].field(self._wanted.field).id
        held = entry.values.get(field)
        if entry.removed:
            raise Refused("is_removed", code=entry.code)
        if held:
            self._kept.append(Numbered(entry.code, entry.title, str(held)))
            return entry
        code = self._next(entry)
        self._given.append(Numbered(entry.code, entry.title, code))
        return replace(entry, values={**entry.values, field: code})

    def _next(self, entry: Entry) -> str:
        scheme = self._wanted.scheme
        parts = {name: self._part(part, entry) for name, part in scheme.parts.items()}
        first = parts.pop(scheme.running.id) or "1"
        if not first.isdecimal():
            raise Refused("not_a_number", text=first)
        stem = scheme.stem(parts)
        last = self._last.get(stem) or self._tables.entries.last_number(stem)
        code = scheme.numbered(stem, max(last + 1, int(first)))
        self._last[stem] = max(last + 1, int(first))
        return code

    def _part(self, part: Part, entry: Entry) -> str:
        """Return a part as a person says it, or else as the entry says it."""
        if part.id in self._wanted.said:
            return self._wanted.said[part.id]
        if part.origin == "site":
            return self._site(entry.site)
        own = {"given": "", "kind": entry.kind}
        return _word(part, own.get(part.origin, entry.values.get(part.origin, "")))

    def _site(self, site: str) -> str:
        """Return the code of a site as it may stand in a reference code: A0001."""
        if site not in self._sites:
            known = self._tables.entries.get(site)
            self._sites[site] = known.code.replace("-", "") if known else ""
        return self._sites[site]


def _word(part: Part, value: Value) -> str:
    """Return a value as it is written in a code: a date's year, a term's word, or its own."""
    if isinstance(value, dict):
        return str(value.get("earliest") or value.get("latest") or "")[:4]
    text = str(value).rpartition("/")[2]
    return part.words.get(text) or part.words.get("*", text)
