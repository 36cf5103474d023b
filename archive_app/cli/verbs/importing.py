"""Importing a list that others keep, by a mapping of its columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from archive_app.archive.lists.importing import Imported, import_list, preview
from archive_app.archive.lists.list_file import ListFile
from archive_app.archive.lists.mappings import mapping_in, mapping_text
from archive_app.archive.lists.refusals import RefusedRow
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing
from archive_app.cli.watching import watched
from archive_app.wording import explain


@command("import")
@ARCHIVE
@click.argument("list_file", metavar="FILE.xlsx|.csv", type=PATH)
@click.option("--kind", metavar="KIND", required=True)
@click.option("--site", metavar="CODE", default="")
@click.option("--mapping", metavar="M.toml", type=PATH)
@click.option("--sheet", metavar="NAME", default="")
@click.option("--refused", "refused_file", metavar="FILE.csv", type=PATH)
@click.option("--dry-run", is_flag=True)
@click.pass_obj
def import_(
    manner: Manner,
    *,
    folder: Path,
    list_file: Path,
    kind: str,
    site: str,
    mapping: Path | None,
    sheet: str,
    refused_file: Path | None,
    dry_run: bool,
) -> Answer:
    """Import a list; a trial writes the mapping that it proposes to a file that is not there."""
    given = mapping_in(mapping) if mapping and (mapping.exists() or not dry_run) else None
    file = ListFile(list_file, kind, site, given, sheet)
    with changing(folder, manner) as archive, watched() as progress:
        if mapping and given is None:
            mapping.write_text(mapping_text(preview(archive, file, count=1).mapping), "utf-8")
        done = import_list(
            archive,
            progress,
            file,
            dry_run=dry_run,
            refused=refused_file,
            explained=lambda why: explain(why, manner.language),
        )
    whole = not done.refused_count and not done.cancelled
    data = _data(done, manner) | ({"dry_run": True} if dry_run else {})
    return Answer(data, _lines(done, manner, dry_run=dry_run), DONE if whole else REFUSED)


def _data(done: Imported, manner: Manner) -> dict[str, object]:
    data: dict[str, object] = {
        "added": done.added,
        "same": done.same,
        "refused": done.refused_count,
        "refused_rows": [{"row": one.row.number, "why": _why(one, manner)} for one in done.refused],
        "refused_file": str(done.refused_file) if done.refused_file else None,
        "mapping": mapping_text(done.mapping),
    }
    return data | ({"cancelled": True} if done.cancelled else {})


def _lines(done: Imported, manner: Manner, *, dry_run: bool) -> Iterator[str]:
    """Walk through the lines for people: what was refused first, then the numbers."""
    if dry_run:
        yield mapping_text(done.mapping)
    for one in done.refused:
        yield manner.say("row_refused", row=one.row.number, why=_why(one, manner))
    counts = {"added": done.added, "same": done.same, "refused": done.refused_count}
    yield manner.say("would_import" if dry_run else "imported", **counts)
    if done.refused_file:
        yield manner.say("refused_rows_in", file=done.refused_file)
    if done.cancelled:
        yield manner.say("stopped")


def _why(refused: RefusedRow, manner: Manner) -> str:
    return "；".join(
        f"{one.column}：{explain(one.why, manner.language)}"
        if one.column
        else explain(one.why, manner.language)
        for one in refused.problems
    )
