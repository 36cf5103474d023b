"""Issuing the dossiers of many sites into one folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.manifests import Dossier, Volume
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.registers import write_readiness, write_registers
from archive_app.archive.issuing.series import (
    Series,
    SiteReadiness,
    issue_series,
    prepared,
    readiness_of,
    sites_named,
)
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.watching import watched
from archive_app.wording import explain, lacking

HEADS = ("head_number", "head_code", "head_site", "head_checks", "head_passed")


def issue_many(manner: Manner, folder: Path, sites: str, target: Path, order: Order) -> Answer:
    """Issue the dossiers of the sites that a query finds or a file lists; say first what they lack.

    The exit code is 1 if any site failed.
    """
    with changing(folder, manner) if order.final else reading(folder, manner) as archive:
        return _issued(manner, archive, sites, target, order)


def _issued(manner: Manner, archive: Archive, sites: str, target: Path, order: Order) -> Answer:
    named = sites_named(archive, sites)
    prepared(archive, target, order)
    heads = [manner.say(head) for head in HEADS]
    with watched() as progress:
        progress.expect(2 * len(named))
        found = list(readiness_of(archive, progress, named, order))
        lists = [write_readiness(target, found, heads, lambda lack: lacking(lack, manner.language))]
        done = issue_series(archive, progress, named, target, order)
    lists += write_registers(archive, target, named, done, order.scope)
    return Answer(
        _data(manner, found, done, target, lists),
        _lines(manner, found, done, target),
        REFUSED if done.failed or done.cancelled else DONE,
    )


def _data(
    manner: Manner,
    found: list[SiteReadiness],
    done: Series,
    target: Path,
    lists: list[Path],
) -> dict[str, object]:
    return {
        "folder": str(target),
        "ready": [_ready(manner, one) for one in found],
        "issued": [_dossier(one) for one in done.issued],
        "kept": [_dossier(one) for one in done.kept],
        "failed": [
            {"code": one.site.code, "why": explain(one.why, manner.language)} for one in done.failed
        ],
        "lists": [path.name for path in lists],
    } | ({"cancelled": True} if done.cancelled else {})


def _ready(manner: Manner, one: SiteReadiness) -> dict[str, object]:
    return {
        "code": one.site.code,
        "passed": one.found.passed if one.found else 0,
        "checks": one.found.checks if one.found else 0,
        "lacking": list(dict.fromkeys(lacking(lack, manner.language) for lack in one.lacks)),
    }


def _dossier(one: Dossier) -> dict[str, object]:
    """Return what is told of a dossier; one in several volumes tells of each."""
    first, *others = one.volumes
    if others:
        return {"code": one.code, "volumes": [_volume(volume) for volume in one.volumes]}
    return {"code": one.code} | _volume(first)


def _volume(one: Volume) -> dict[str, object]:
    told = {"file": one.file, "pages": one.pages, "size": one.size, "sha256": one.sha256}
    return told | ({"number": one.number} if one.number else {})


def _lines(manner: Manner, found: list[SiteReadiness], done: Series, target: Path) -> Iterator[str]:
    """Walk through the lines for people: what each site lacks, what came of it, the numbers."""
    for one in found:
        told = _ready(manner, one)
        yield manner.say("series_ready", title=one.site.title, **told)
    for written in (volume for one in done.issued for volume in one.volumes):
        yield manner.say("issued", path=target / written.file, pages=written.pages)
    for failed in done.failed:
        why = explain(failed.why, manner.language)
        yield manner.say("series_failed", code=failed.site.code, title=failed.site.title, why=why)
    counts = {"issued": len(done.issued), "kept": len(done.kept), "failed": len(done.failed)}
    yield manner.say("series_done", **counts, folder=target)
    if done.cancelled:
        yield manner.say("stopped")
