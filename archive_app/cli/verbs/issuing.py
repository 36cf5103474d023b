"""Issuing the dossier of a site: a draft, an edition for filing, or an edition once more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.issuing import editions, issuing
from archive_app.archive.issuing.issuing import Issued
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.volumes import issue_drafts, issue_finals
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command, missing
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.verbs.orders import ordering
from archive_app.cli.verbs.series import issue_many
from archive_app.cli.watching import watched


@command("issue")
@ARCHIVE
@click.option("--site", metavar="CODE", default="")
@click.option("--sites", metavar="QUERY|FILE")
@ordering
@click.option("--to", "target", metavar="FILE.pdf|FOLDER", required=True, type=PATH)
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
    order: Order,
    target: Path,
    final: bool,
    gaps: str,
    most_pages: int | None,
    again: str,
) -> Answer:
    """Issue the PDF dossier of a site, or those of many."""
    order = replace(order, final=final, reason=gaps, most_pages=most_pages or 0)
    if sites is not None:
        return issue_many(manner, folder, sites, target, order)
    if again:
        with reading(folder, manner) as archive, watched() as progress:
            issued = editions.issue_again(archive, progress, number=again, target=target)
        return _answer(issued, again, manner)
    if not site:
        raise missing("site")
    with changing(folder, manner) if final else reading(folder, manner) as archive:
        answers = _issued(manner, archive, site, target, order)
    return _together(answers) if order.most_pages else answers[0]


def _issued(
    manner: Manner, archive: Archive, site: str, target: Path, order: Order
) -> list[Answer]:
    """Issue the volumes one after the other; each is told as a dossier of its own."""
    told = issuing.planned(archive, site, order)
    with watched() as progress:
        if not order.final:
            drafts = issue_drafts(progress, told, target=target)
            return [_answer(issued, "", manner) for issued in drafts]
        finals = issue_finals(archive, progress, told, target=target, reason=order.reason)
        return [_answer(issued, edition.number, manner) for issued, edition in finals]


def _together(answers: list[Answer]) -> Answer:
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
