"""Finding entries by the words in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.checking import states
from archive_app.archive.entries.description import entry_of
from archive_app.archive.finding import retrieval
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.hits import Found, Hit, Question, Snippet


@command("find")
@ARCHIVE
@click.argument("query", metavar="QUERY")
@click.option("--kind", metavar="KIND", default="")
@click.option("--site", metavar="CODE", default="")
@click.option("--group", metavar="CODE", default="")
@click.option("--term", "terms", metavar="TERM", multiple=True)
@click.option("--limit", metavar="N", type=click.IntRange(min=0), default=20)
@click.option("--offset", metavar="N", type=click.IntRange(min=0), default=0)
@click.option("--facets", is_flag=True)
@click.pass_obj
def find(
    manner: Manner,
    *,
    folder: Path,
    query: str,
    kind: str,
    site: str,
    group: str,
    terms: Sequence[str],
    limit: int,
    offset: int,
    facets: bool,
) -> Answer:
    """Find the entries that hold all the words."""
    with reading(folder, manner) as archive:
        question = Question(
            text=query,
            kind=archive.kinds[kind].id if kind else "",
            site=site,
            group=group,
            terms=tuple(terms),
        )
        found = retrieval.find(archive, question, limit=limit, offset=offset)
        codes = _SiteCodes(archive)
        counts = _counts(archive, question, found, codes) if facets else {}
        hits = [_hit(hit, codes) for hit in found.hits]
    data = {
        "total": found.total,
        "exact": True,
        "hits": hits,
        "facets": counts,
        "ms": round(found.milliseconds, 3),
    }
    return Answer(data, _lines(found, counts, manner))


class _SiteCodes:
    """The codes of sites by their ids, each asked for once."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._codes = {"": ""}

    def __getitem__(self, entry_id: str) -> str:
        if entry_id not in self._codes:
            self._codes[entry_id] = entry_of(self._archive, entry_id).code
        return self._codes[entry_id]

    def site(self, reference: str) -> str:
        """Return the id of the site of what a person named, "" if they named nothing."""
        return entry_of(self._archive, reference).site if reference else ""


def _hit(hit: Hit, codes: _SiteCodes) -> dict[str, object]:
    """Return a hit; where it opens is told only if the text has seconds or pages."""
    data: dict[str, object] = {
        "code": hit.code,
        "site": codes[hit.site],
        "kind": hit.kind,
        "title": hit.title.text,
        "snippet": hit.snippet.text,
    }
    if hit.snippet.start is not None:
        data["start"] = hit.snippet.start
    if hit.snippet.page is not None:
        data["page"] = hit.snippet.page
    return data


def _counts(
    archive: Archive, question: Question, found: Found, codes: _SiteCodes
) -> dict[str, dict[str, int]]:
    """Return the counts by kind, by site, sites by their codes, and by state."""
    counts = {name: dict(by_id) for name, by_id in found.facets.items()}
    sites = counts.get("site", {})
    home = replace(question, site=codes.site(question.site))
    by_state = {
        field: {term: count for term, count in by_term.items() if count}
        for field, by_term in states(archive, home).items()
    }
    return counts | {"site": {codes[one]: count for one, count in sites.items()}} | by_state


def _lines(found: Found, counts: Mapping[str, Mapping[str, int]], manner: Manner) -> Iterator[str]:
    for hit in found.hits:
        yield f"{hit.code}  {_marked(hit.title)}"
        if hit.snippet.text:
            yield f"    {_marked(hit.snippet)}"
    for name, by_id in counts.items():
        yield f"{name}: " + ", ".join(f"{key} {count}" for key, count in by_id.items())
    yield manner.say("found", total=found.total, shown=len(found.hits))


def _marked(snippet: Snippet) -> str:
    """Return the text with what was hit in brackets, so that a pipe keeps it."""
    text = snippet.text.replace("\n", " ")
    for start, end in sorted(snippet.marks, reverse=True):
        text = f"{text[:start]}【{text[start:end]}】{text[end:]}"
    return text
