"""The chronicle of a site as a ruled table: when, what, and what says so."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.domain.chronicle import moments
from archive_app.dossier.blocks import Block
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.told import told_tables
from archive_app.dossier.profiles import PartProfile


def chronicle(issue: Issue, part: PartProfile) -> Iterator[Block]:
    """Yield a part's tables of all that happened; nothing if no entry tells a date of it."""
    found = moments((issue.casefile.site, *issue.casefile.records))
    lines = [{"@when": one.date, "@what": one.what, "@basis": one.basis} for one in found]
    yield from told_tables(part, lines)
