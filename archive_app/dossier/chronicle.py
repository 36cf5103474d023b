"""The chronicle of a site as a ruled table: when, what, and what says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from archive_app.domain.casefile import Item
from archive_app.domain.chronicle import Moment, moments
from archive_app.dossier.blocks import Block, Heads, Row, Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.profiles import PartProfile, Source


def chronicle(issue: Issue, part: PartProfile) -> Iterator[Block]:
    """Yield a part's tables of all that happened; nothing if no entry tells a date of it."""
    items = (issue.casefile.site, *issue.casefile.records)
    found = moments(_let_out(issue, item) for item in items)
    for profile in part.tables if found else ():
        yield Table(
            tuple(Heads(one.label, one.share, one.centred) for one in profile.columns),
            tuple(
                Row(tuple(_cell(moment, one, number) for one in profile.columns))
                for number, moment in enumerate(found, start=1)
            ),
        )


def _let_out(issue: Issue, item: Item) -> Item:
    """Return an item with only what the scope lets out."""
    left = issue.scope.leaves_out
    values = {field: value for field, value in item.entry.values.items() if field not in left}
    return replace(
        item,
        entry=replace(item.entry, values=values),
        shown={field: text for field, text in item.shown.items() if field not in left},
        details={
            kind: tuple(_let_out(issue, detail) for detail in details)
            for kind, details in item.details.items()
            if kind not in left
        },
    )


def _cell(moment: Moment, column: Source, number: int) -> str:
    told = {
        "@number": str(number),
        "@when": moment.date,
        "@what": moment.what,
        "@basis": moment.basis,
    }
    return next((told[name] for name in column.sources if told.get(name)), "")
