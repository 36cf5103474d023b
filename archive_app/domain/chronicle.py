"""The chronicle of a site (大事记): what happened when, and what says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive_app.domain.casefile import Item
from archive_app.domain.entries import Entry, Value
from archive_app.domain.kinds import Field

BASES = ("basis", "source")
"""The fields in which an entry says what its statements rest on."""
LAST = "~"  # comes after every day


@dataclass(frozen=True, slots=True)
class Moment:
    """One line: the date in the words given, what happened, what says so, and the entry."""

    date: str
    earliest: str
    latest: str
    what: str
    basis: str
    entry: Entry


def moments(items: Iterable[Item], language: str = "zh") -> list[Moment]:
    """Return what the dates of some entries and their details tell, by the first day they may mean.

    What is only known to be before a day stands at that day; what is not dated at all comes last.
    """
    found = [moment for item in items for moment in _of(item, language)]
    return sorted(
        found,
        key=lambda one: (one.earliest or one.latest or LAST, one.latest or LAST, one.what),
    )


def _of(item: Item, language: str) -> Iterator[Moment]:
    for field in item.kind.fields:
        if field.chronicle and field.id in item.entry.values:
            value = item.entry.values[field.id]
            for one in value if isinstance(value, list) else [value]:
                yield _moment(item, field, one, language)
    for details in item.details.values():
        for detail in details:
            yield from _of(detail, language)


def _moment(item: Item, field: Field, value: Value, language: str) -> Moment:
    """Return what one date tells; a claim rests on its own source."""
    claim = value if isinstance(value, Mapping) and "value" in value else {}
    date = claim.get("value", value)
    told = date if isinstance(date, Mapping) else {}
    form = field.chronicle(language) if field.chronicle else "{title}"
    return Moment(
        date=str(told.get("text", "")),
        earliest=str(told.get("earliest", "")),
        latest=str(told.get("latest", "")),
        what=form.replace("{title}", item.entry.title or item.entry.code),
        basis=str(claim.get("source") or _basis(item)),
        entry=item.entry,
    )


def _basis(item: Item) -> str:
    return "；".join(item.shown[field] for field in BASES if item.shown.get(field))
