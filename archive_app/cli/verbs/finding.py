"""Finding entries by the words in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.checking import states
from archive_app.archive.entries.description import entry_of
from archive_app.archive.entries.wholes import BETWEEN
from archive_app.archive.finding import finding
from archive_app.archive.finding.facet_names import facets_named
from archive_app.archive.finding.labels import facet_labels, named
from archive_app.archive.results import retrieval
from archive_app.cli.answers import Answer, tell
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.hits import SORTS, Found, Hit, Question, Snippet

COUNTED = ("kind", "site")
USUAL = "usual"  # kind, site and the states: `--facets` with no names behind it
ENTRIES = {"site", "agent", "group"}  # facets of which the values are entries


@command("find")
@ARCHIVE
@click.argument("query", metavar="QUERY")
@click.option("--kind", metavar="KIND", default="")
@click.option("--site", metavar="CODE", default="")
@click.option("--group", metavar="CODE", default="")
@click.option("--term", "terms", metavar="TERM", multiple=True)
@click.option("--limit", metavar="N", type=click.IntRange(min=0), default=20)
@click.option("--offset", metavar="N", type=click.IntRange(min=0), default=0)
@click.option("--facets", metavar="NAMES", is_flag=False, flag_value=USUAL, default="")
@click.option("--sort", metavar="ORDER", type=click.Choice(SORTS), default=SORTS[0])
@click.option("--group-by", metavar="site", type=click.Choice(["site"]), default=None)
@click.pass_obj
def find(
    manner: Manner,
    *,
    folder: Path,
    query: str,
    kind: str,
    site: str,
    group: str,
    terms: tuple[str, ...],
    limit: int,
    offset: int,
    facets: str,
    sort: str,
    group_by: str | None,
) -> Answer:
    """Find the entries that hold all the words."""
    with reading(folder, manner) as archive:
        if finding.is_spoilt(archive):
            tell(manner.say("index_spoilt"))
        kind_id = archive.kinds[kind].id if kind else ""
        question = Question(query, kind_id, site, terms=terms, group=group, sort=sort)
        names = facets_named(archive, facets) if facets and facets != USUAL else COUNTED
        if group_by:
            found = retrieval.find_by_site(archive, question, limit=limit, offset=offset)
        else:
            found = retrieval.find(archive, question, limit=limit, offset=offset, counted=names)
        codes = _Codes(archive)
        counts = found.facets if facets else {}
        if facets == USUAL:
            counts = counts | _states(archive, question, codes)
        if finding.asks_nothing(query):
            tell(manner.say("asks_nothing"))
        data = _data(found, _by_code(counts, codes), codes)
        return Answer(data, _lines(found, _counted(archive, counts), codes, manner))


def _data(
    found: Found, counts: Mapping[str, Mapping[str, int]], codes: _Codes
) -> dict[str, object]:
    """Return the answer as JSON says it; what was not asked for, or is not there, is left out."""
    data: dict[str, object] = {
        "total": found.total,
        "exact": True,
        "hits": [_hit(hit, codes) for hit in found.hits],
        "facets": counts,
        "ms": round(found.milliseconds, 3),
    }
    if found.abbreviated:
        data["abbreviated"] = [_hit(hit, codes) for hit in found.abbreviated]
    if found.otherwise:
        data["otherwise"] = list(found.otherwise)
    if found.by_site:
        data["sites"] = [
            {
                "site": codes[one.site],
                "total": one.total,
                "hits": [_hit(hit, codes) for hit in one.hits],
            }
            for one in found.by_site
        ]
    return data


class _Codes:
    """The codes of entries by their ids, each asked for once."""

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


def _hit(hit: Hit, codes: _Codes) -> dict[str, object]:
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


def _by_code(counts: Mapping[str, Mapping[str, int]], codes: _Codes) -> dict[str, dict[str, int]]:
    """Return the counts by each facet, what are entries by their codes."""
    return {
        name: {codes[key] if name in ENTRIES else key: count for key, count in by_id.items()}
        for name, by_id in counts.items()
    }


def _counted(archive: Archive, counts: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Yield a line for each facet with anything in it, all of it in words."""
    names = named(archive, [(facet, value) for facet, by_id in counts.items() for value in by_id])
    for facet, label in facet_labels(archive, counts).items():
        told = [f"{names[facet, value]} {count}" for value, count in counts[facet].items()]
        if told:
            yield BETWEEN[archive.language].join([f"{label}: {told[0]}", *told[1:]])


def _states(archive: Archive, question: Question, codes: _Codes) -> dict[str, dict[str, int]]:
    """Return the counts by the states of their courses."""
    home = replace(question, site=codes.site(question.site))
    return {
        field: {term: count for term, count in by_term.items() if count}
        for field, by_term in states(archive, home).items()
    }


def _lines(found: Found, counted: Iterable[str], codes: _Codes, manner: Manner) -> Iterator[str]:
    yield from _told(found.hits)
    if found.abbreviated:
        yield manner.say("abbreviated")
        yield from _told(found.abbreviated)
    for text in found.otherwise:
        yield manner.say("otherwise", text=text)
    for one in found.by_site:
        yield manner.say("of_site", site=codes[one.site], total=one.total)
        yield from _told(one.hits)
    yield from counted
    shown = len(found.hits) + sum(len(one.hits) for one in found.by_site)
    yield manner.say("found", total=found.total, shown=shown)


def _told(hits: Sequence[Hit]) -> Iterator[str]:
    for hit in hits:
        yield f"{hit.code}  {_marked(hit.title)}"
        if hit.snippet.text:
            yield f"    {_marked(hit.snippet)}"


def _marked(snippet: Snippet) -> str:
    """Return the text with what was hit in brackets, so that a pipe keeps it."""
    text = snippet.text.replace("\n", " ")
    for start, end in sorted(snippet.marks, reverse=True):
        text = f"{text[:start]}【{text[start:end]}】{text[end:]}"
    return text
