"""The chronicle of a site as a ruled table: when, what, and what says so."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.domain.chronicle import Moment, moments
from archive_app.dossier.blocks import Block, Heads, Row, Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.profiles import PartProfile, Source


def chronicle(issue: Issue, part: PartProfile) -> Iterator[Block]:
    """Yield a part's tables of all that happened; nothing if no entry tells a date of it."""
    items = (issue.casefile.site, *issue.casefile.records)
    found = moments(items)
    for profile in part.tables if found else ():
        yield Table(
            tuple(Heads(one.label, one.share, one.centred) for one in profile.columns),
            tuple(
                Row(tuple(_cell(moment, one, number) for one in profile.columns))
                for number, moment in enumerate(found, start=1)
            ),
        )


def _cell(moment: Moment, column: Source, number: int) -> str:
    told = {
        "@number": str(number),
        "@when": moment.date,
        "@what": moment.what,
        "@basis": moment.basis,
    }
    return next((told[name] for name in column.sources if told.get(name)), "")
