"""Designations: listing sites and records, moving a listing on, published names matched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme import designating
from archive_app.archive.programme.matching_names import Match, matches
from archive_app.archive.programme.rechecks import Recheck, rechecks
from archive_app.archive.programme.registers import registers
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command, missing
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.designations import KIND, REGISTER, STATE, TARGETS
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.places import read_place, wgs84
from archive_app.domain.protection import LEVEL, STATUS
from archive_app.wording import advise, say


@command("designate")
@ARCHIVE
@click.argument("entries_or_none", metavar="CODE", nargs=-1)
@click.option("--register", metavar="REGISTER", default="")
@click.option("--state", "stage", metavar="STATE", default="")
@click.option("--name", "listed_as", metavar="TEXT", default="")
@click.option("--batch", "listed_batch", metavar="TEXT", default="")
@click.option("--number", "listed_number", metavar="TEXT", default="")
@click.option("--date", "stage_day", metavar="DATE", default="")
@click.option("--document", "stage_document", metavar="TEXT", default="")
@click.option("--by", "stage_by", metavar="NAME", default="")
@click.option("--due", "rechecks_due", is_flag=True)
@click.option("--registers", "all_registers", is_flag=True)
@click.pass_obj
def designate(
    manner: Manner,
    /,
    *,
    folder: Path,
    entries_or_none: Sequence[str],
    register: str,
    stage: str,
    rechecks_due: bool,
    all_registers: bool,
    **told: str,
) -> Answer:
    """List sites or records in a register, or move a listing on; show which are due."""
    codes = entries_or_none
    if rechecks_due:
        return _due(folder, manner)
    if all_registers:
        return _registers(folder, manner)
    if not codes:
        raise missing("entries_or_none")
    given = {_GIVEN[name]: text for name, text in told.items()}
    with changing(folder, manner) as archive:
        if entry_of(archive, codes[0]).kind == KIND:
            if register or codes[1:]:
                raise Refused("listed_already", code=codes[0])
            entry = designating.move_on(archive, codes[0], state=stage, given=given)
        else:
            state = {"state": stage} if stage else {}
            entry = designating.designate(archive, codes, register, given=given, **state)
        return _told(archive, entry, manner)


_WHY = {
    "same_name": "match_same_name",
    "other_name": "match_other_name",
    "same_core": "match_same_core",
    "contained": "match_contained",
    "short_form": "match_short_form",
    "alike": "match_alike",
    "nearby": "match_nearby",
}
_GIVEN = {
    "listed_as": "name",
    "listed_batch": "batch",
    "listed_number": "number",
    "stage_day": "on",
    "stage_document": "document",
    "stage_by": "by",
}


@command("match")
@ARCHIVE
@click.argument("published", metavar="NAME", nargs=-1)
@click.option("--from", "published_file", metavar="FILE", type=PATH)
@click.option("--at", "published_at", metavar="PLACE", default="")
@click.pass_obj
def match(
    manner: Manner,
    *,
    folder: Path,
    published: Sequence[str],
    published_file: Path | None,
    published_at: str,
) -> Answer:
    """Show which sites published names may mean; nothing is changed."""
    point = wgs84(read_place(published_at)) if published_at else None
    names = [*published, *(_lines_of(published_file) if published_file else [])]
    with reading(folder, manner) as archive:
        found = dict(zip(names, matches(archive, names, point), strict=True))
    return Answer(
        {
            "matches": [
                {"name": name, "likely": [_match(one) for one in likely]}
                for name, likely in found.items()
            ]
        },
        [line for name, likely in found.items() for line in _lines(manner, name, likely)],
    )


def _due(folder: Path, manner: Manner) -> Answer:
    """Return the re-checks that are due or come soon."""
    today = datetime.now().astimezone().date()
    with reading(folder, manner) as archive:
        found = rechecks(archive, today)
    lines = [_recheck_line(one, manner) for one in found]
    data = {"on": today.isoformat(), "due": [_recheck(one) for one in found]}
    return Answer(data, lines or [manner.say("recheck_none")])


def _registers(folder: Path, manner: Manner) -> Answer:
    """Return the registers with what is known of each."""
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
        "register": _word(one.listing, REGISTER),
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "days": one.days,
    }


def _recheck_line(one: Recheck, manner: Manner) -> str:
    told = {"code": one.listing.code, "title": one.listing.title}
    if one.days is None:
        return manner.say("recheck_unknown", **told)
    key = "recheck_line" if one.days >= 0 else "recheck_soon"
    return manner.say(key, due=one.due, days=abs(one.days), **told)


def _told(archive: Archive, entry: Entry, manner: Manner) -> Answer:
    """Return a listing, what it makes of its targets, and what is to be looked at."""
    ids = entry.values.get(TARGETS, [])
    held = [entry_of(archive, str(one)) for one in (ids if isinstance(ids, list) else [])]
    flags = [advise(one, manner.language) for one in advice(archive, entry.id)]
    targets = [_target(one, manner) for one in held]
    state = _word(entry, STATE)
    data = {"id": entry.id, "code": entry.code, "state": state, "targets": targets}
    label = archive.vocabularies.term(f"{STATE}/{state}") if state else None
    word = (label.en if manner.language == "en" else label.zh) if label else ""
    return Answer(
        {**data, "flags": flags},
        [
            manner.say("designated", code=entry.code, title=entry.title, state=word),
            *(f"    {one['code']}  {one['title']}  {one['handling']}" for one in targets),
            *(f"    ! {flag}" for flag in flags),
        ],
    )


def _target(entry: Entry, manner: Manner) -> dict[str, object]:
    level = _word(entry, LEVEL)
    return {
        "code": entry.code,
        "title": entry.title,
        "legal_status": _word(entry, STATUS),
        "level": int(level) if level.isdecimal() else None,
        "handling": say(f"handling.{level}", manner.language) if level.isdecimal() else "",
    }


def _word(entry: Entry, field: str) -> str:
    return str(entry.values.get(field, "")).partition("/")[2]


def _lines_of(file: Path) -> list[str]:
    """Return the names of a file, one in a line; raise `Refused` for one that cannot be read."""
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("names_unreadable", file=str(file)) from error
    return [line.strip() for line in lines if line.strip()]


def _match(one: Match) -> dict[str, str]:
    told = {"code": one.site.code, "title": one.site.title}
    return told | {"why": one.why, "through": one.through}


def _lines(manner: Manner, name: str, likely: Sequence[Match]) -> Iterator[str]:
    none = manner.say("match_none")
    yield name if likely else f"{name}  {none}"
    for one in likely:
        why = manner.say(_WHY[one.why], through=one.through)
        yield f"    {one.site.code}  {one.site.title}  {why}"
