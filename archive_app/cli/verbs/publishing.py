"""Published lists: publishing one, showing one, comparing two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from archive_app.archive.papers import publishing
from archive_app.archive.papers.compared_papers import write_comparison
from archive_app.archive.papers.published_papers import write_published
from archive_app.archive.programme.published_lists import (
    Published,
    compare_lists,
    published_list,
    published_lists,
)
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, PATH, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.watching import watched
from archive_app.domain.published_lists import SORTS, Changed, Comparison, Line

list_ = Group("list")


@command("publish")
@ARCHIVE
@click.argument("listed_codes", metavar="CODE", nargs=-1)
@click.option("--number", "list_number", metavar="TEXT", required=True)
@click.option("--title", "list_title", metavar="TEXT", default="")
@click.option("--register", "list_register", metavar="REGISTER", default="")
@click.option("--date", "list_day", metavar="DATE", default="")
@click.option("--document", metavar="TEXT", default="")
@click.option("--by", "list_by", metavar="NAME", default="")
@click.pass_obj
def publish(
    manner: Manner,
    /,
    *,
    folder: Path,
    listed_codes: Sequence[str],
    list_number: str,
    list_title: str,
    list_register: str,
    **told: str,
) -> Answer:
    """Publish a list of sites as they are now."""
    given = {"on": told["list_day"], "document": told["document"], "by": told["list_by"]}
    with changing(folder, manner) as archive:
        out = publishing.withheld(archive, listed_codes, register=list_register)
        found = publishing.publish(
            archive,
            listed_codes,
            number=list_number,
            title=list_title,
            register=list_register,
            given=given,
        )
    data = {**_list(found), "withheld": [one.code for one in out]}
    lines = [_said(found, manner)]
    lines += [manner.say("list_withheld", code=one.code, title=one.title) for one in out]
    return Answer(data, lines)


@command("show")
@ARCHIVE
@click.argument("list_code", metavar="CODE", required=False, default="")
@click.option("--to", "list_paper", metavar="FILE.xlsx|.pdf", type=PATH)
@click.pass_obj
def show(manner: Manner, *, folder: Path, list_code: str, list_paper: Path | None) -> Answer:
    """Show the published lists, or what stood in one; write it to a file."""
    with reading(folder, manner) as archive:
        if not list_code:
            found = published_lists(archive)
            told = [_list(one) for one in found]
            return Answer({"lists": told}, [_said(one, manner) for one in found])
        one = published_list(archive, list_code)
        if list_paper is None:
            sites = [_line(line) for line in one.lines]
            return Answer({**_list(one), "lines": sites}, _shown(one, manner))
        with watched() as progress:
            rows = write_published(archive, progress, list_code, list_paper)
    written = {"path": str(list_paper), "rows": rows}
    return Answer(written, [manner.say("table_written", **written)])


@command("compare")
@ARCHIVE
@CODE
@click.argument("later_list", metavar="CODE")
@click.option("--to", "list_paper", metavar="FILE.xlsx|.pdf", type=PATH)
@click.pass_obj
def compare(
    manner: Manner, *, folder: Path, code: str, later_list: str, list_paper: Path | None
) -> Answer:
    """Compare two published lists; write what differs to a file."""
    with reading(folder, manner) as archive:
        if list_paper:
            with watched() as progress:
                rows = write_comparison(archive, progress, code, later_list, list_paper)
            written = {"path": str(list_paper), "rows": rows}
            return Answer(written, [manner.say("table_written", **written)])
        found = compare_lists(archive, code, later_list)
    data = {sort: [_told(one) for one in getattr(found, sort)] for sort in SORTS}
    return Answer(data, _differences(found, manner))


for _one in (publish, show, compare):
    list_.add_command(_one)


def _list(found: Published) -> dict[str, object]:
    told = {field: found.told(field) for field in ("published_on", "document", "published_by")}
    named = {"id": found.entry.id, "code": found.entry.code, "title": found.entry.title}
    return named | {"number": found.number} | told | {"sites": len(found.lines)}


def _said(found: Published, manner: Manner) -> str:
    return manner.say(
        "list_line",
        code=found.entry.code,
        title=found.entry.title,
        number=found.number,
        day=found.told("published_on"),
        sites=len(found.lines),
    )


def _shown(found: Published, manner: Manner) -> Iterator[str]:
    yield _said(found, manner)
    for number, line in enumerate(found.lines, start=1):
        yield "  ".join([f"{number:>4}", line.code, line.name, *line.words.values()])


def _line(line: Line) -> dict[str, object]:
    told: Mapping[str, object] = {**line.words, **_terms(line)}
    return {"code": line.code, "name": line.name, **told}


def _terms(line: Line) -> dict[str, str]:
    """Return the words of terms as everywhere in JSON: area, 1, national_unit."""
    return {field: term.partition("/")[2] for field, term in line.terms.items() if "/" in term}


def _told(one: Line | Changed) -> dict[str, object]:
    if isinstance(one, Changed):
        return {"before": _line(one.before), "after": _line(one.after)}
    return _line(one)


def _differences(found: Comparison, manner: Manner) -> Iterator[str]:
    for key, lines in (("list_added", found.added), ("list_struck", found.struck)):
        for line in lines:
            yield manner.say(key, code=line.code, name=line.name)
    levels = ("list_leveled", found.leveled, "level")
    types = ("list_typed", found.typed, "protection_type")
    for key, changes, field in (levels, types):
        for pair in changes:
            told = {"code": pair.after.code, "name": pair.after.name}
            was, now = (one.words.get(field, "") for one in (pair.before, pair.after))
            yield manner.say(key, **told, was=was, now=now)
    for pair in found.renamed:
        told = {"code": pair.after.code, "was": pair.before.name, "now": pair.after.name}
        yield manner.say("list_renamed", **told)
    counts = {sort: len(getattr(found, sort)) for sort in SORTS}
    yield manner.say("list_differences", **counts)
