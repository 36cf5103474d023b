"""The registers with what is known of each, and the re-checks that are due in them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from archive_app.archive.programme.rechecks import Recheck, rechecks
from archive_app.archive.programme.registers import registers
from archive_app.cli.answers import Answer
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.designations import REGISTER


def due(folder: Path, manner: Manner) -> Answer:
    """Return the re-checks that are due or come soon, as an answer."""
    today = datetime.now().astimezone().date()
    with reading(folder, manner) as archive:
        found = rechecks(archive, today)
    lines = [_recheck_line(one, manner) for one in found]
    data = {"on": today.isoformat(), "due": [_recheck(one) for one in found]}
    return Answer(data, lines or [manner.say("recheck_none")])


def all_of(folder: Path, manner: Manner) -> Answer:
    """Return the registers with what is known of each, as an answer."""
    with reading(folder, manner) as archive:
        found = registers(archive)
    told: list[dict[str, str | int]] = [
        {
            "register": one.term.id.partition("/")[2],
            "label": one.term.en if manner.language == "en" else one.term.zh,
            "level": one.told.level,
            "office": one.told.office(manner.language),
            "rechecked": one.told.rechecked,
            "listings": one.listings,
            "sites": one.sites,
        }
        for one in found
    ]
    return Answer({"registers": told}, (manner.say("register_line", **one) for one in told))


def _recheck(one: Recheck) -> dict[str, object]:
    told = {"code": one.listing.code, "title": one.listing.title}
    days = {"since": one.since, "due": one.due}
    return {
        **told,
        "register": str(one.listing.values.get(REGISTER, "")).partition("/")[2],
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "days": one.days,
    }


def _recheck_line(one: Recheck, manner: Manner) -> str:
    told = {"code": one.listing.code, "title": one.listing.title}
    if one.days is None:
        return manner.say("recheck_unknown", **told)
    key = "recheck_line" if one.days >= 0 else "recheck_soon"
    return manner.say(key, due=one.due, days=abs(one.days), **told)
