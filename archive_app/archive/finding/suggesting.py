"""Values that may be asked for in a field, as one types: words, kinds, sites, agents, persons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import target_kinds
from archive_app.archive.finding.fields import fields_named, special, vocabularies_named

MOST = 50
ENTRIES = {"site": {"site"}, "group": {"site_group"}, "of": {"agent", "site"}}
"""The families or kinds whose entries are offered for one of the few words."""


def suggested(archive: Archive, field: str, text: str) -> list[str]:
    """Return values of a field that contain a text, at most `MOST`; none for what is free text."""
    wanted = text.strip().casefold()
    name = special(field)
    kinds = _pointed_at(archive, name, field)
    found: Iterable[str] = (*_words(archive, name, field), *_entries(archive, kinds, text.strip()))
    return [one for one in dict.fromkeys(found) if wanted in one.casefold()][:MOST]


def _pointed_at(archive: Archive, name: str, field: str) -> list[str]:
    """Return the kinds of which an entry may be meant."""
    if name:
        wanted = ENTRIES.get(name, set())
        return [kind.id for kind in archive.kinds if {kind.id, kind.family} & wanted]
    fields = (one.field for one in fields_named(archive, field))
    pointing = (one for one in fields if one.links and not one.points_at_terms)
    return list(dict.fromkeys(kind for one in pointing for kind in target_kinds(archive, one)))


def _words(archive: Archive, name: str, field: str) -> Iterator[str]:
    language = archive.language
    if name == "kind":
        unlisted = archive.kinds.unlisted
        listed = (kind for kind in archive.kinds if kind.id not in unlisted)
        yield from (kind.label(language) for kind in listed if not kind.retired)
    elif name in {"has", "missing"}:
        yield from _things(archive)
    elif name == "by":
        with archive.store.reading() as tables:
            yield from tables.journal.people()
    elif not name:
        known = archive.vocabularies
        for vocabulary in vocabularies_named(archive, field):
            yield from (known.full_label(one, language) for one in known.of(vocabulary))


def _things(archive: Archive) -> Iterator[str]:
    """Walk through what an entry may have: fields, and records of a kind."""
    for kind in archive.kinds:
        yield from (one.label(archive.language) for one in kind.fields if not one.retired)
        yield kind.label(archive.language)


def _entries(archive: Archive, kinds: Sequence[str], text: str) -> list[str]:
    with archive.store.reading() as tables:
        return [title for _, title in tables.entries.containing(kinds, text, MOST)]
