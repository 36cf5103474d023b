"""Where sites lie and what they belong to: divisions, groups, periods, genealogies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.entries import divisions
from archive_app.archive.results.retrieval import places
from archive_app.archive.sites import genealogy, groups, periods
from archive_app.archive.sites.genealogy import Generation
from archive_app.archive.sites.groups import Group
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading


@command("division")
@ARCHIVE
@click.argument("division", metavar="DIVISION")
@click.pass_obj
def division(manner: Manner, *, folder: Path, division: str) -> Answer:
    """Say what a division is today, and which sites lie in it."""
    with reading(folder, manner) as archive:
        today = divisions.divisions(archive).today(division)
        known = archive.vocabularies
        terms = [(term.id, known.full_label(term, manner.language)) for term in today.terms]
        sites = _Sites(archive).told(divisions.sites_in(archive, division))
    return Answer(
        {
            "today": [{"id": term, "label": label} for term, label in terms],
            "formerly": list(today.codes),
            "sites": sites,
        },
        [*(f"{term}  {label}" for term, label in terms), *_lines(sites)],
    )


@command("groups")
@ARCHIVE
@click.argument("code", metavar="CODE", required=False)
@click.pass_obj
def grouped(manner: Manner, *, folder: Path, code: str | None) -> Answer:
    """Show the groups of sites, one within another; of one group, all its sites."""
    with reading(folder, manner) as archive:
        sites = _Sites(archive)
        if code is None:
            told = [sites.group(group) for group in groups.tree(archive)]
            return Answer({"groups": told}, list(sites.tree(groups.tree(archive))))
        group = groups.group_of(archive, code)
        held = sites.told(group.all_sites())
    return Answer(
        {"group": group.code, "name": group.name, "sites": held},
        [f"{group.code}  {group.name}", *_lines(held)],
    )


@command("periods")
@ARCHIVE
@click.option("--national", is_flag=True)
@click.pass_obj
def spanned(manner: Manner, *, folder: Path, national: bool) -> Answer:
    """Show which sites lived through each period."""
    with reading(folder, manner) as archive:
        found = periods.spans(archive, "national_period" if national else "period")
        sites, known = _Sites(archive), archive.vocabularies
        told = [
            {
                "id": term,
                "label": known.full_label(known.term(term), manner.language),
                "sites": sites.codes(held),
            }
            for term, held in found.items()
        ]
    lines = [f"{one['label']}  {len(one['sites'])}  {' '.join(one['sites'])}" for one in told]
    return Answer({"periods": told}, lines)


@command("lineage")
@ARCHIVE
@CODE
@click.pass_obj
def lineage(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Show what a site came from, what came of it, and the names that each had."""
    with reading(folder, manner) as archive:
        found = genealogy.lineage(archive, code)
        sites = _Sites(archive)
        told = [_generation(one, sites) for one in found]
    return Answer({"lineage": told}, [line for one in found for line in _names(one)])


class _Sites:
    """The codes and names of all sites, by their ids."""

    def __init__(self, archive: Archive) -> None:
        self._places = {place.id: place for place in places(archive)}

    def codes(self, ids: Iterable[str]) -> list[str]:
        return [self._places[site].code for site in ids]

    def told(self, ids: Iterable[str]) -> list[dict[str, str]]:
        held = [self._places[site] for site in ids]
        return [{"code": place.code, "title": place.name} for place in held]

    def group(self, group: Group) -> dict[str, object]:
        return {
            "code": group.code,
            "title": group.name,
            "sites": self.codes(group.sites),
            "groups": [self.group(inner) for inner in group.groups],
        }

    def tree(self, found: Iterable[Group], depth: int = 0) -> Iterator[str]:
        for group in found:
            yield f"{'  ' * depth}{group.code}  {group.name}"
            yield from (f"{'  ' * (depth + 1)}{line}" for line in _lines(self.told(group.sites)))
            yield from self.tree(group.groups, depth + 1)


def _lines(sites: Iterable[dict[str, str]]) -> Iterator[str]:
    for site in sites:
        yield f"{site['code']}  {site['title']}"


def _generation(one: Generation, sites: _Sites) -> dict[str, object]:
    return {
        "step": one.step,
        "code": one.code,
        "title": one.title,
        "names": [asdict(name) for name in one.names],
        "before": sites.codes(one.before),
        "after": sites.codes(one.after),
    }


def _names(one: Generation) -> Iterator[str]:
    """Walk through the lines of a generation: the site, then its names with their years."""
    yield f"{one.step:+d}  {one.code}  {one.title}"
    for name in one.names:
        yield f"      {name.name}  {name.since}—{name.until}  {name.how}".rstrip(" —")
