"""Field work: what a person has recorded on a day, what is missing in it, what is still a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import whole
from archive_app.domain.entries import Attachment, Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.readings import Facts
from archive_app.store.store import Tables

OFFICE = {"filing", "rights"}  # sections that are filled in the office, not in the field
TOGETHER = 256
NEW = "new"  # how the keys of drafts of what does not exist yet begin


@dataclass(frozen=True, slots=True)
class Line:
    """An entry that a person worked on: when last, its files of that day, what it lacks.

    `at` is ISO 8601 with zone; `seconds` is how long its sounds and films last; `accuracy` in
    metres and `crs` are those of a survey point, None and "" where none is stated.
    """

    id: str
    code: str
    kind: Kind
    title: str
    site: str
    at: str
    files: tuple[Attachment, ...]
    seconds: float
    accuracy: float | None
    crs: str
    missing: tuple[Field, ...]

    @property
    def size(self) -> int:
        """Return the bytes of its files."""
        return sum(file.original.size for file in self.files)


@dataclass(frozen=True, slots=True)
class Today:
    """How many entries and files there are of a day, and the latest of the entries."""

    entries: int
    files: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """Something typed and not saved; `entry` is its entry's id, or the key of a new one."""

    entry: str
    kind: Kind
    site: str
    title: str
    at: str


@dataclass(frozen=True, slots=True)
class Day:
    """The day of a person: the entries, the latest first, and the drafts that are open now."""

    date: date
    person: str
    lines: tuple[Line, ...]
    drafts: tuple[OpenDraft, ...]

    @property
    def files(self) -> int:
        """Return how many files came in."""
        return sum(len(line.files) for line in self.lines)

    @property
    def size(self) -> int:
        """Return how many bytes came in."""
        return sum(line.size for line in self.lines)

    @property
    def incomplete(self) -> tuple[Line, ...]:
        """Return the entries that lack something that is best asked where they are."""
        return tuple(line for line in self.lines if line.missing)


def day_of(text: str) -> date:
    """Return the day that a text names; raise `Refused` unless it is written as 2026-11-22."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused("bad_day", text=text) from error


def day(archive: Archive, when: date) -> Day:
    """Return what the person who has the archive open did on a day."""
    with archive.store.reading() as tables:
        worked = tables.days.worked_on(archive.person, when)
        lines = tuple(_lines(archive, tables, worked, when))
        return Day(when, archive.person, lines, tuple(_drafts(archive, tables)))


def latest(archive: Archive, when: date, limit: int) -> Today:
    """Return how much the person did on a day, and the latest entries, at most `limit`."""
    with archive.store.reading() as tables:
        worked = tables.days.worked_on(archive.person, when)
        files = tables.days.attached(archive.person, when)
        shown = dict(list(worked.items())[:limit])
        return Today(len(worked), len(files), tuple(_lines(archive, tables, shown, when)))


def drafts(archive: Archive) -> tuple[OpenDraft, ...]:
    """Return what the person typed and did not save, the latest first."""
    with archive.store.reading() as tables:
        return tuple(_drafts(archive, tables))


def new_key(kind: str, site: str) -> str:
    """Return under what the draft of an entry is kept that does not exist yet."""
    return f"{NEW}/{kind}/{site}"


def _lines(
    archive: Archive, tables: Tables, worked: Mapping[str, str], when: date
) -> Iterator[Line]:
    added = tables.days.attached(archive.person, when)
    touched = list(worked)
    for start in range(0, len(touched), TOGETHER):
        ids = touched[start : start + TOGETHER]
        found = tables.entries.some(ids)
        entries = whole(tables, archive.kinds, [found[one] for one in ids if one in found])
        files = _files(tables, ids, added)
        facts = tables.originals.facts(
            [one.original.sha256 for held in files.values() for one in held]
        )
        sites = tables.entries.some(list({entry.site for entry in entries if entry.site}))
        for entry in entries:
            site = sites[entry.site].title if entry.site in sites else ""
            held = files.get(entry.id, [])
            yield _line(archive.kinds[entry.kind], entry, site, worked[entry.id], held, facts)


def _line(
    kind: Kind,
    entry: Entry,
    site: str,
    at: str,
    files: Sequence[Attachment],
    facts: Mapping[str, Facts],
) -> Line:
    place = entry.values.get("place") if kind.family == "detail" else None
    said = [facts[one.original.sha256] for one in files if one.original.sha256 in facts]
    return Line(
        id=entry.id,
        code=entry.code,
        kind=kind,
        title=entry.title,
        site=site,
        at=at,
        files=tuple(files),
        seconds=sum((one.duration or 0.0 for one in said), 0.0),
        accuracy=_metres(entry.values.get("accuracy")) if place else None,
        crs=str(place.get("crs", "")) if isinstance(place, dict) else "",
        missing=tuple(_missing(kind, entry)),
    )


def _files(tables: Tables, entries: Sequence[str], added: set[str]) -> dict[str, list[Attachment]]:
    """Return those of the entries' files that came in on the day, by entry."""
    found: dict[str, list[Attachment]] = {}
    for attachment in tables.originals.of(entries):
        if attachment.id in added:
            found.setdefault(attachment.entry, []).append(attachment)
    return found


def _missing(kind: Kind, entry: Entry) -> Iterator[Field]:
    """Walk through the fields that are to be filled, are not, and are not the office's."""
    for field in kind.fields:
        asked = field.required != "never" and not field.retired and field.section not in OFFICE
        if asked and entry.values.get(field.id) in (None, "", []):
            yield field


def _drafts(archive: Archive, tables: Tables) -> Iterator[OpenDraft]:
    for key, at in tables.drafts.all_of(archive.person).items():
        typed = tables.drafts.of(key, archive.person) or {}
        if key.startswith(f"{NEW}/"):
            _, kind, site = key.split("/", 2)
            title = ""
        else:
            entry = tables.entries.get(key)
            if entry is None or entry.removed:
                continue
            kind, site, title = entry.kind, entry.site, entry.title
        if kind in archive.kinds:
            said = typed.get(archive.kinds[kind].title_field.id) or title or typed.get("text")
            named = str(said or "").strip().partition("\n")[0]
            yield OpenDraft(key, archive.kinds[kind], site, named, at)


def _metres(value: Value | None) -> float | None:
    """Return a length in metres, None for one in another unit."""
    if not isinstance(value, dict) or value.get("unit") not in {"米", "m"}:
        return None
    amount = value.get("amount")
    return float(amount) if isinstance(amount, int | float) else None
