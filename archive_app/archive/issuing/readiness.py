"""Readiness: what stands between a dossier and its final edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice_on_all
from archive_app.archive.entries.references import entry_in
from archive_app.archive.issuing.issuing import Planned
from archive_app.datafiles import shipped
from archive_app.domain.advice import DOUBTFUL, MISSING, Advice
from archive_app.domain.casefile import Item
from archive_app.domain.citations import citations
from archive_app.domain.errors import Refused
from archive_app.domain.roles import pointing

REQUIRED, ATTENTION = "required", "attention"
"""What keeps a dossier from being final unless a reason is written; what deserves a look."""

CHECKED = "checking_state/checked"


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing or doubtful, in which entry; `advice` is it where a field is meant.

    Else `key` is one of the wording, `gap.<key>`, and `details` fill its places.
    """

    rank: str
    key: str
    entry: str
    code: str
    title: str
    advice: Advice | None = None
    details: Mapping[str, str] = made(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Readiness:
    """How many checks a dossier must pass, and what it does not pass."""

    checks: int
    gaps: tuple[Gap, ...]

    @property
    def passed(self) -> int:
        """Return how many of the checks that it must pass it does."""
        return self.checks - sum(gap.rank == REQUIRED for gap in self.gaps)

    @property
    def is_ready(self) -> bool:
        """Tell whether it passes all that it must."""
        return self.passed == self.checks


def readiness(archive: Archive, told: Planned) -> Readiness:
    """Return what a planned dossier still lacks: the site, and all that its parts show."""
    from archive_app.dossier.parting import shown  # noqa: PLC0415 - late

    items = shown(told.issue)
    gaps = [
        *_advised(archive, items),
        *(gap for item in items for gap in _of_entry(archive, item)),
        *_uncited(archive, items),
        *_undated(told),
        *_illegible(told),
    ]
    place = {item.entry.id: number for number, item in enumerate(items)}
    gaps.sort(key=lambda gap: (gap.rank != REQUIRED, place.get(gap.entry, len(place))))
    return Readiness(sum(map(_checks, items)), tuple(gaps))


def _checks(item: Item) -> int:
    """Return how many checks an entry must pass: its required fields, its files, its details'."""
    asked = sum(one.required != "never" and not one.retired for one in item.kind.fields)
    below = sum(_checks(detail) for details in item.details.values() for detail in details)
    return asked + len(item.files) + below


def _advised(archive: Archive, items: Sequence[Item]) -> Iterator[Gap]:
    ranks = {MISSING: REQUIRED, DOUBTFUL: ATTENTION}
    for entry, told in advice_on_all(archive, [item.entry.id for item in items]):
        for one in told:
            if one.severity in ranks:
                rank = ranks[one.severity]
                yield Gap(rank, one.key, entry.id, entry.code, entry.title, one)


def _of_entry(archive: Archive, item: Item) -> Iterator[Gap]:
    states = pointing(item.entry.values.get("checking_state", []))
    if any(field.id == "checking_state" for field in item.kind.fields) and CHECKED not in states:
        yield _gap(item, ATTENTION, "not_checked")
    for file in item.files:
        path = archive.vault.path(file.original.sha256)
        if not path.exists():
            yield _gap(item, REQUIRED, "file_missing", file=file.file_name)
        elif path.stat().st_size != file.original.size:
            yield _gap(item, REQUIRED, "file_altered", file=file.file_name)


def _uncited(archive: Archive, items: Sequence[Item]) -> Iterator[Gap]:
    """Find sources named in running text that are no entry of the archive."""
    with archive.store.reading() as tables:
        for item in items:
            texts = [
                item.shown.get(field.id, "")
                for field in item.kind.fields
                if field.type == "longtext"
            ]
            for source in dict.fromkeys(code for *_, code in citations("\n".join(texts))):
                try:
                    entry_in(tables, source)
                except Refused:
                    yield _gap(item, ATTENTION, "source_unknown", source=source)


def _undated(told: Planned) -> Iterator[Gap]:
    """Find what a yearly dossier leaves out because nobody knows of which year it is."""
    from archive_app.dossier.parting import undated  # noqa: PLC0415 - late

    for item in undated(told.issue):
        yield _gap(item, ATTENTION, "year_unknown", year=str(told.issue.year))


def _illegible(told: Planned) -> Iterator[Gap]:
    from archive_app.dossier.legible import missing_characters  # noqa: PLC0415 - late

    missing = missing_characters(told.plan, shipped("resources") / "fonts")
    if missing:
        yield _gap(told.issue.casefile.site, ATTENTION, "no_glyph", characters="".join(missing))


def _gap(item: Item, rank: str, key: str, **details: str) -> Gap:
    entry = item.entry
    return Gap(rank, key, entry.id, entry.code, entry.title, details=details)
