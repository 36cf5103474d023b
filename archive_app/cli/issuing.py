"""Issuing the dossier of a site: a draft, an edition for filing, or an edition once more."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.issuing import editions, issuing
from archive_app.archive.issuing.issuing import Issued
from archive_app.archive.issuing.manifests import Order
from archive_app.archive.issuing.volumes import issue_final_volumes, issue_volumes
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command, missing
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.series import issue_many
from archive_app.cli.watching import watched
from archive_app.domain.errors import Refused

SCOPES = ("internal", "submission", "public")
"""For whom a dossier is."""


@command("issue")
@ARCHIVE
@click.option("--site", metavar="CODE", default="")
@click.option("--sites", metavar="QUERY|FILE")
@click.option("--profile", metavar="NAME", default="site-dossier")
@click.option("--to", "target", metavar="FILE.pdf|FOLDER", required=True, type=PATH)
@click.option("--scope", metavar="|".join(SCOPES), type=click.Choice(SCOPES), default="internal")
@click.option("--final", is_flag=True)
@click.option("--reason", "gaps", metavar="TEXT", default="")
@click.option("--volumes", "most_pages", metavar="PAGES", type=click.IntRange(min=1))
@click.option("--again", metavar="NUMBER", default="")
@click.pass_obj
def issue(
    manner: Manner,
    *,
    folder: Path,
    site: str,
    sites: str | None,
    profile: str,
    target: Path,
    scope: str,
    final: bool,
    gaps: str,
    most_pages: int | None,
    again: str,
) -> Answer:
    """Issue the PDF dossier of a site, or those of many."""
    order = Order(profile, scope, final, gaps)
    if sites is not None:
        if most_pages:
            raise Refused("series_in_volumes")
        return issue_many(manner, folder, sites, target, order)
    if again:
        with reading(folder, manner) as archive, watched() as progress:
            issued = editions.issue_again(archive, progress, number=again, target=target)
        return _answer(issued, again, manner)
    if not site:
        raise missing("site")
    with changing(folder, manner) if final else reading(folder, manner) as archive:
        if most_pages:
            return _in_volumes(manner, archive, site, target, order, most_pages)
        return _in_one(manner, archive, site, target, order)


def _in_one(manner: Manner, archive: Archive, site: str, target: Path, order: Order) -> Answer:
    told = issuing.planned(archive, site, order.profile, order.scope)
    with watched() as progress:
        if not order.final:
            seq = told.casefile.seq
            return _answer(issuing.set_in_type(told.plan, target, progress, seq=seq), "", manner)
        issued, edition = editions.issue_final(
            archive, progress, told, target=target, reason=order.reason
        )
    return _answer(issued, edition.number, manner)


def _in_volumes(
    manner: Manner, archive: Archive, site: str, target: Path, order: Order, most_pages: int
) -> Answer:
    """Issue the volumes one after the other; each is told as a dossier of its own."""
    told = issuing.planned(archive, site, order.profile, order.scope)
    with watched() as progress:
        if order.final:
            final = issue_final_volumes(
                archive, progress, told, target=target, most_pages=most_pages, reason=order.reason
            )
            answers = [_answer(issued, number, manner) for issued, number in final]
        else:
            drafts = issue_volumes(progress, told, target=target, most_pages=most_pages)
            answers = [_answer(issued, "", manner) for issued in drafts]
    return Answer(
        {"volumes": [answer.data for answer in answers]},
        [line for answer in answers for line in answer.lines],
    )


def _answer(issued: Issued, number: str, manner: Manner) -> Answer:
    lines = [manner.say("issued", path=issued.path, pages=issued.pages)]
    if number:
        lines.append(manner.say("issued_edition", number=number))
    if issued.missing:
        lines.append(manner.say("missing_characters", characters="".join(issued.missing)))
    return Answer(
        {
            "path": str(issued.path),
            "pages": issued.pages,
            "size": issued.size,
            "sha256": issued.sha256,
            "missing": list(issued.missing),
            "seq": issued.seq,
        }
        | ({"number": number} if number else {}),
        lines,
    )
