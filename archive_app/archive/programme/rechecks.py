"""Reminders: which designations are to be re-checked, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import whole
from archive_app.archive.programme.registers import register_of
from archive_app.domain.designations import KIND, REGISTER, STATE
from archive_app.domain.entries import Entry
from archive_app.domain.registers import RESTING, due, since

AHEAD = 183  # days before it is due that a re-check is told of


@dataclass(frozen=True, slots=True)
class Recheck:
    """A listing that is to be re-checked: since when its years count, and how late it is.

    `days` are below zero before the day; both are None where nobody said when it was designated.
    """

    listing: Entry
    since: date | None
    due: date | None
    days: int | None


def rechecks(archive: Archive, on: date, ahead: int = AHEAD) -> list[Recheck]:
    """Return the listings that are due on a day or some days after, the latest due first.

    Those of which nobody knows since when come last.
    """
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, tables.entries.of_kinds([KIND]))
    told = [_recheck(one, on) for one in found if _is_rechecked(one)]
    last = on + timedelta(days=ahead)
    wanted = [one for one in told if one.due is None or one.due <= last]
    return sorted(wanted, key=lambda one: (one.due or date.max, one.listing.code))


def _is_rechecked(listing: Entry) -> bool:
    resting = listing.values.get(STATE) in RESTING
    return resting and register_of(str(listing.values.get(REGISTER, ""))).rechecked > 0


def _recheck(listing: Entry, on: date) -> Recheck:
    day = due(listing.values, register_of(str(listing.values.get(REGISTER, ""))))
    return Recheck(listing, since(listing.values), day, (on - day).days if day else None)
