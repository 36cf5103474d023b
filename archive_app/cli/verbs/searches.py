"""Searches that are kept: kept, listed, asked again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import entry_of
from archive_app.archive.finding.labels import told
from archive_app.archive.results import searches
from archive_app.archive.results.listing import listing
from archive_app.archive.results.searches import Search
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.hits import Question

search = Group("search")
ORDERS = ("relevance", "kept", "code", "date", "-date", "title", "kind", "recent")


@command("keep")
@ARCHIVE
@click.argument("called", metavar="NAME")
@click.argument("query", metavar="QUERY")
@click.option("--kind", "kinds", metavar="KIND", multiple=True)
@click.option("--site", metavar="CODE", default="")
@click.option("--group", metavar="CODE", default="")
@click.option("--term", "terms", metavar="TERM", multiple=True)
@click.option("--sort", metavar="ORDER", type=click.Choice(ORDERS), default=None)
@click.pass_obj
def keep(
    manner: Manner,
    *,
    folder: Path,
    called: str,
    query: str,
    kinds: Sequence[str],
    site: str,
    group: str,
    terms: Sequence[str],
    sort: str | None,
) -> Answer:
    """Keep a search under a name."""
    with changing(folder, manner) as archive:
        question = Question(
            text=query,
            site=_id(archive, site),
            group=_id(archive, group),
            terms=tuple(archive.vocabularies.term(term).id for term in terms),
            chosen=tuple(("kind", archive.kinds[kind].id) for kind in kinds),
        )
        entry = searches.keep_search(archive, called, question, sort or "")
    line = manner.say("added", code=entry.code, title=entry.title, id=entry.id)
    return Answer({"id": entry.id, "code": entry.code, "title": entry.title}, [line])


@command("list")
@ARCHIVE
@click.pass_obj
def listed(manner: Manner, *, folder: Path) -> Answer:
    """List the searches that are kept, with how many entries each finds now."""
    with reading(folder, manner) as archive:
        found = [_data(archive, one) for one in searches.searches(archive)]
    lines = (f"{one['code']}  {one['title']}  {one['total']}  {one['asks']}" for one in found)
    return Answer({"searches": found}, lines)


@command("ask")
@ARCHIVE
@CODE
@click.option("--limit", metavar="N", type=click.IntRange(min=0), default=20)
@click.option("--offset", metavar="N", type=click.IntRange(min=0), default=0)
@click.pass_obj
def ask(manner: Manner, *, folder: Path, code: str, limit: int, offset: int) -> Answer:
    """Ask a search again; say what it finds now, in its order."""
    with reading(folder, manner) as archive:
        kept = searches.search_of(archive, code)
        usual = "relevance" if kept.question.text else "code"
        found = listing(archive, kept.question, kept.order or usual)
        rows = found.rows(offset, offset + limit)
    hits = [{"code": row.code, "kind": row.kind, "title": row.title.text} for row in rows]
    lines = [f"{row.code}  {row.title.text}" for row in rows]
    shown = manner.say("found", total=len(found), shown=len(rows))
    return Answer({"title": kept.title, "total": len(found), "hits": hits}, [*lines, shown])


for _one in (keep, listed, ask):
    search.add_command(_one)


def _id(archive: Archive, reference: str) -> str:
    return entry_of(archive, reference).id if reference else ""


def _data(archive: Archive, kept: Search) -> dict[str, object]:
    return {
        "code": kept.code,
        "title": kept.title,
        "asks": told(archive, kept.question),
        "order": kept.order,
        "total": searches.count(archive, kept),
    }
