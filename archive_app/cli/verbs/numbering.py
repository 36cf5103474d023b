"""Numbering a selection of entries, and the schemes that there are for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import numbering
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import entry_of
from archive_app.archive.results.listing import listing
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.verbs.checking import refusals, refused_lines
from archive_app.cli.watching import watched
from archive_app.domain.hits import Question
from archive_app.domain.reference_codes import REFERENCE_CODES, Scheme


@command("number")
@ARCHIVE
@click.argument("codes", metavar="CODE", nargs=-1)
@click.option("--scheme", metavar="SCHEME", required=True)
@click.option("--set", "said", metavar="PART=TEXT", multiple=True)
@click.option("--field", metavar="FIELD", type=click.Choice(REFERENCE_CODES), default=None)
@click.option("--site", metavar="CODE", default="")
@click.option("--kind", metavar="KIND", default="")
@click.option("--dry-run", "dry_run", is_flag=True)
@click.pass_obj
def number(
    manner: Manner,
    *,
    folder: Path,
    codes: Sequence[str],
    scheme: str,
    said: Sequence[str],
    field: str | None,
    site: str,
    kind: str,
    dry_run: bool,
) -> Answer:
    """Give reference codes to entries, in their order."""
    parts = {one.field: one.text for one in map(assignment, said)}
    if dry_run:
        with reading(folder, manner) as archive:
            wanted = numbering.template(archive, scheme, parts, field or "")
            chosen = [*codes, *_of_site(archive, site, kind, wanted)]
            return _answer(numbering.preview(archive, chosen, wanted), manner, dry_run=True)
    with changing(folder, manner) as archive, watched() as progress:
        wanted = numbering.template(archive, scheme, parts, field or "")
        chosen = [*codes, *_of_site(archive, site, kind, wanted)]
        return _answer(numbering.number(archive, chosen, wanted, progress), manner)


@command("schemes")
@ARCHIVE
@click.pass_obj
def schemes(manner: Manner, *, folder: Path) -> Answer:
    """Show the schemes of reference codes and their parts."""
    with reading(folder, manner) as archive:
        known = numbering.schemes_of(archive)
    return Answer({"schemes": [_scheme(one) for one in known]}, _scheme_lines(known, manner))


def _of_site(archive: Archive, site: str, kind: str, wanted: numbering.Template) -> list[str]:
    """Return the records of a site that may carry such a code, by their running codes."""
    if not site:
        return []
    home = entry_of(archive, site)
    narrowed = archive.kinds[kind].id if kind else ""
    listed = listing(archive, Question(site=home.site, kind=narrowed))
    kinds = {
        each.id for each in archive.kinds if any(one.id == wanted.field for one in each.fields)
    }
    rows = listed.rows(0, len(listed))
    return [row.id for row in rows if row.kind in kinds and row.id != home.site]


def _answer(done: numbering.Numbering, manner: Manner, *, dry_run: bool = False) -> Answer:
    lines = [f"{one.code}  {one.reference_code}  {one.title}" for one in done.given]
    told = "would_number" if dry_run else "numbered"
    lines += refused_lines(done.refused, manner)
    lines.append(manner.say(told, count=len(done.given), kept=len(done.kept)))
    return Answer(
        {
            "numbered": [asdict(one) for one in done.given],
            "kept": [asdict(one) for one in done.kept],
            "refused": refusals(done.refused, manner),
            "dry_run": dry_run,
        },
        lines,
        REFUSED if done.refused else DONE,
    )


def _scheme(scheme: Scheme) -> dict[str, object]:
    return {
        "id": scheme.id,
        "label": asdict(scheme.label),
        "field": scheme.field,
        "template": scheme.template,
        "parts": [
            {"id": part.id, "label": asdict(part.label), "from": part.origin}
            for part in scheme.parts.values()
        ],
    }


def _scheme_lines(known: Sequence[Scheme], manner: Manner) -> Iterator[str]:
    for scheme in known:
        yield f"{scheme.id}  {scheme.label(manner.language)}  {scheme.template}"
        for part in scheme.parts.values():
            yield f"    {part.id}  {part.label(manner.language)}  ({part.origin})"
