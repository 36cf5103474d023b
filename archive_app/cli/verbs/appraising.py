"""Appraisal: sets of criteria, scores of several people, what they come to, comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import click

from archive_app.archive.entries.assigning import assignment
from archive_app.archive.programme import appraisal
from archive_app.archive.programme.appraisal import Marking, Standing
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, SET, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.criteria import Criteria
from archive_app.domain.errors import Refused
from archive_app.domain.scoring import rounded

appraise = Group("appraise")
_CRITERIA = click.option("--criteria", "criteria", metavar="SET", default="chongqing")


@command("criteria")
@ARCHIVE
@click.pass_obj
def listed(manner: Manner, *, folder: Path) -> Answer:
    """List the sets of criteria."""
    with reading(folder, manner) as archive:
        found = appraisal.sets(archive)
    return Answer({"criteria": [_set(one, manner) for one in found]}, _set_lines(found, manner))


@command("new")
@ARCHIVE
@CODE
@_CRITERIA
@SET
@click.pass_obj
def new(
    manner: Manner, *, folder: Path, code: str, criteria: str, assignments: Sequence[str]
) -> Answer:
    """Begin an appraisal."""
    said = [assignment(text) for text in assignments]
    with changing(folder, manner) as archive:
        entry = appraisal.appraise(archive, code, criteria, said)
    line = manner.say("added", code=entry.code, title=entry.title, id=entry.id)
    return Answer({"id": entry.id, "code": entry.code}, [line])


@command("score")
@ARCHIVE
@CODE
@click.argument("marks", metavar="CRITERION=SCORE", nargs=-1, required=True)
@click.option("--by", "scorer", metavar="NAME", default="")
@click.option("--evidence", metavar="CRITERION=CODE", multiple=True)
@click.option("--reason", "reasons", metavar="CRITERION=TEXT", multiple=True)
@click.pass_obj
def score(
    manner: Manner,
    *,
    folder: Path,
    code: str,
    marks: Sequence[str],
    scorer: str,
    evidence: Sequence[str],
    reasons: Sequence[str],
) -> Answer:
    """Score as one person; whoever asks, if nobody else is named."""
    proofs, why = [_pair(text) for text in evidence], dict(_pair(text) for text in reasons)
    said = [
        Marking(name, text, tuple(code for of, code in proofs if of == name) or None, why.get(name))
        for name, text in map(_pair, marks)
    ]
    with changing(folder, manner) as archive:
        return _answer(appraisal.score(archive, code, scorer or manner.person, said), manner)


@command("show")
@ARCHIVE
@CODE
@click.pass_obj
def shown(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Show what the scores come to."""
    with reading(folder, manner) as archive:
        return _answer(appraisal.standing(archive, code), manner)


@command("compare")
@ARCHIVE
@click.argument("codes", metavar="CODE", nargs=-1)
@_CRITERIA
@click.pass_obj
def compared(manner: Manner, *, folder: Path, codes: Sequence[str], criteria: str) -> Answer:
    """Compare the latest appraisals of sites."""
    with reading(folder, manner) as archive:
        found = appraisal.compare(archive, criteria, codes)
    out = [one.code for one in found.left_out]
    lines = [
        manner.say(
            "appraisal_compared",
            rank=rank,
            total=_number(one.summary.mean),
            code=one.appraisal.code,
            title=one.appraisal.title,
        )
        for rank, one in enumerate(found.compared, 1)
    ]
    lines += [manner.say("appraisal_left_out", codes=" ".join(out))] if out else []
    return Answer(
        {
            "criteria": found.criteria.id,
            "version": found.criteria.version,
            "compared": [_standing(one) for one in found.compared],
            "left_out": out,
        },
        lines,
    )


for _one in (listed, new, score, shown, compared):
    appraise.add_command(_one)


def _pair(text: str) -> tuple[str, str]:
    """Return what stands before and behind the sign; raise `Refused("not_a_score")`."""
    name, sign, said = text.partition("=")
    if not sign or not name.strip():
        raise Refused("not_a_score", text=text)
    return name.strip(), said.strip()


def _answer(found: Standing, manner: Manner) -> Answer:
    return Answer(_standing(found), _lines(found, manner))


def _standing(found: Standing) -> dict[str, object]:
    told, totals = found.summary, found.summary.totals
    return {
        "code": found.appraisal.code,
        "title": found.appraisal.title,
        "criteria": found.criteria.id,
        "version": found.criteria.version,
        "scorers": [
            {
                "scorer": name,
                "total": rounded(one.total),
                "parts": {part: rounded(number) for part, number in one.parts.items()},
                "not_scored": list(one.unscored),
            }
            for name, one in totals.items()
        ],
        "by_criterion": {one: rounded(number) for one, number in told.criteria.items()},
        "parts": {part: rounded(number) for part, number in told.parts.items()},
        "mean": rounded(told.mean),
        "trimmed_mean": rounded(told.trimmed),
        "spread": rounded(told.spread),
    }


def _lines(found: Standing, manner: Manner) -> Iterator[str]:
    """Walk through the lines for people: the appraisal, each person's total, the means."""
    entry, told = found.appraisal, found.summary
    label = found.criteria.label(manner.language)
    head = {"code": entry.code, "title": entry.title, "criteria": label}
    yield manner.say("appraisal_head", version=found.criteria.version, **head)
    for name, one in told.totals.items():
        if one.total is None:
            yield manner.say("appraisal_unscored", scorer=name, count=len(one.unscored))
        else:
            yield manner.say("appraisal_total", scorer=name, total=_number(one.total))
    people = sum(one.total is not None for one in told.totals.values())
    means = {"mean": told.mean, "trimmed": told.trimmed, "spread": told.spread}
    numbers = {name: _number(one) for name, one in means.items()}
    yield manner.say("appraisal_means", people=people, **numbers)
    yield manner.say("no_level_changed")


def _number(number: Decimal | None) -> str:
    return "—" if number is None else f"{rounded(number):.2f}"


def _set(found: Criteria, manner: Manner) -> dict[str, object]:
    return {
        "id": found.id,
        "version": found.version,
        "label": found.label(manner.language),
        "source": found.source,
        "parts": [
            {
                "id": part.id,
                "label": part.label(manner.language),
                "full": float(part.full),
                "criteria": [
                    {
                        "id": one.id,
                        "label": one.label(manner.language),
                        "full": float(one.full),
                        "weight": float(one.weight),
                    }
                    for one in found.of_part(part.id)
                ],
            }
            for part in found.parts
        ],
    }


def _set_lines(found: Sequence[Criteria], manner: Manner) -> Iterator[str]:
    for each in found:
        yield f"{each.id}  {each.label(manner.language)}  {each.version}  {each.source}"
        for one in each.criteria:
            yield f"    {one.id}  {one.label(manner.language)}  0—{one.full:f}"
