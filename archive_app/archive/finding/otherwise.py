"""What else a text may be meant to ask: 重庆 as a place, with all sites in its districts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import Part, spelled, understood
from archive_app.archive.finding.by_site import sites_having
from archive_app.domain.divisions import VOCABULARY

FIELD = {"zh": "行政区划", "en": "division"}
ENDINGS = ("", "省", "市", "区", "县", "自治区")


def meant_otherwise(archive: Archive, text: str) -> tuple[str, ...]:
    """Return the texts that ask for a division where its name stands as a plain word.

    Only divisions count in which, or in parts of which, a site lies.
    """
    parts = understood(archive, text)
    found = []
    for place, part in enumerate(parts):
        for label in _divisions(archive, part):
            meant = replace(part, sort="term", text=label, field=FIELD[archive.language])
            found.append(spelled([*parts[:place], meant, *parts[place + 1 :]]))
    return tuple(found)


def _divisions(archive: Archive, part: Part) -> Iterator[str]:
    """Yield the names of the divisions that a word is the name of, with or without its ending."""
    if part.sort != "word" or part.without or len(part.text) < 2:
        return
    names = {part.text + ending for ending in ENDINGS}
    known = archive.vocabularies
    terms = [term for term in known.of(VOCABULARY) if term.zh in names]
    with archive.store.reading() as tables:
        for label in dict.fromkeys(term.zh for term in terms):
            of_label = (known.below(term.id) for term in terms if term.zh == label)
            if sites_having(archive, tables, VOCABULARY, frozenset().union(*of_label)):
                yield label
