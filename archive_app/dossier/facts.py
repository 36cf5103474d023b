"""What is told of an entry in a dossier: its fields, and facts that are no fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from archive_app.domain.casefile import Casefile, Item
from archive_app.domain.roles import pointing
from archive_app.dossier.blocks import PageCount, PagesOf, Text
from archive_app.dossier.profiles import Profile, Scope, Source

SHORT, HALF = 8, 32
MARKING = "historic_marking"
ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Issue:
    """A casefile, how it is to be issued, and for whom.

    `without` are parts that are left out this time, `year` that of a yearly dossier, else 0.
    """

    casefile: Casefile
    profile: Profile
    scope: Scope
    without: frozenset[str] = frozenset()
    year: int = 0

    @property
    def title(self) -> str:
        """Return what the cover says that this is."""
        return filled(self.profile.title, {"year": str(self.year)})

    def told(self, item: Item, source: Source, number: int = 0) -> Text:
        """Return what the first source that says anything says of an entry, or an empty text."""
        for name in source.sources:
            text = (
                self._fact(item, name, number) if name.startswith("@") else self.field(item, name)
            )
            if text:
                return text
        return ""

    def field(self, item: Item, field: str) -> str:
        """Return a field's value as it is shown, or nothing.

        `above.date` is a field of what an entry stands below, `benefit.visitors` one of its
        details of a kind.
        """
        kind, _, inner = field.rpartition(".")
        if not kind:
            return item.shown.get(field, "").strip()
        if kind == ABOVE:
            above = self.casefile.above(item)
            return self.field(above, inner) if above else ""
        told = (self.field(detail, inner) for detail in item.details.get(kind, ()))
        return "；".join(filter(None, told))

    def caption(self, item: Item, lines: Sequence[Sequence[Source]]) -> tuple[str, ...]:
        """Return the lines of a caption, without the pieces of which nothing is known."""
        found = []
        for line in lines:
            pieces = [(source.label, self.told(item, source)) for source in line]
            found.append("　".join(f"{label}{text}" for label, text in pieces if text))
        return tuple(line for line in found if line)

    def _fact(self, item: Item, name: str, number: int) -> Text:
        of_entry = OF_ENTRY.get(name)
        if of_entry:
            return of_entry(item)
        if name == "@markings":
            return self._markings()
        of_issue: Mapping[str, Text] = {
            "@archive": self.casefile.archive_name,
            "@person": self.casefile.issued_by,
            "@date": day(self.casefile.issued_at),
            "@scope": self.scope.label,
            "@number": str(number),
            "@pages": PageCount(),
            "@year": str(self.year or ""),
        }
        return of_issue.get(name, "")  # what is told of a line of the chronicle alone

    def _markings(self) -> str:
        """Return the marks of secrecy that originals bear, each with how many bear it."""
        told = Counter(self.field(item, MARKING) for item in self.casefile.records)
        return "、".join(f"{mark}（{count} 件）" for mark, count in told.items() if mark)


def day(moment: str) -> str:
    """Return the day of an ISO 8601 moment as it is written in Chinese."""
    date = datetime.fromisoformat(moment)
    return f"{date.year}年{date.month}月{date.day}日"


def name_of(item: Item) -> str:
    """Return an entry's title; one that has none goes by its code."""
    return item.entry.title.strip() or item.entry.code


def terms_of(item: Item) -> frozenset[str]:
    """Return the terms that an entry points at."""
    return frozenset(
        target
        for field in item.kind.fields
        if field.points_at_terms
        for target in pointing(item.entry.values.get(field.id, []))
    )


def filled(sentence: str, told: Mapping[str, str]) -> str:
    """Fill the places that a profile's sentence has, and leave other braces as they are."""
    for name, text in told.items():
        sentence = sentence.replace(f"{{{name}}}", text)
    return sentence


def _files(item: Item) -> str:
    return "\n".join(file.file_name for file in item.files)


def _fingerprints(item: Item) -> str:
    return "\n".join(file.original.sha256[:SHORT] for file in item.files)


def _fixity(item: Item) -> str:
    """Return the whole SHA-256 of each file, in two halves."""
    sums = (file.original.sha256 for file in item.files)
    return "\n".join(f"{one[:HALF]}\n{one[HALF:]}" for one in sums)


def _length(item: Item) -> str:
    """Return how long its sounds last together, as `mm:ss`, or `h:mm:ss` from an hour on."""
    seconds = round(sum(file.facts.duration or 0 for file in item.files))
    if not seconds:
        return ""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


OF_ENTRY: Mapping[str, Callable[[Item], Text]] = {
    "@bytes": lambda item: "\n".join(f"{file.original.size:,}" for file in item.files),
    "@code": lambda item: item.entry.code,
    "@files": _files,
    "@fixity": _fixity,
    "@format": lambda item: "\n".join(file.original.media_type for file in item.files),
    "@kind": lambda item: item.kind.label.zh,
    "@length": _length,
    "@page": lambda item: PagesOf(item.entry.id),
    "@sha256": _fingerprints,
    "@title": name_of,
}
