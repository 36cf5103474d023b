"""Designations: listing sites and records, moving a listing on, published names matched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme import designating
from archive_app.archive.programme.matching_names import Match, matches
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODES, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.designations import KIND, STATE, TARGETS
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.places import read_place, wgs84
from archive_app.domain.protection import LEVEL, STATUS
from archive_app.wording import advise, say


@command("designate")
@ARCHIVE
@CODES
@click.option("--register", metavar="REGISTER", default="")
@click.option("--state", "stage", metavar="STATE", default="")
@click.option("--name", "listed_as", metavar="TEXT", default="")
@click.option("--batch", "listed_batch", metavar="TEXT", default="")
@click.option("--number", "listed_number", metavar="TEXT", default="")
@click.option("--date", "stage_day", metavar="DATE", default="")
@click.option("--document", "stage_document", metavar="TEXT", default="")
@click.option("--by", "stage_by", metavar="NAME", default="")
@click.pass_obj
def designate(
    manner: Manner,
    /,
    *,
    folder: Path,
    codes: Sequence[str],
    register: str,
    stage: str,
    **told: str,
) -> Answer:
    """List sites or records in a register, or move a listing on."""
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
