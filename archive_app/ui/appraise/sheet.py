"""The score sheet of an appraisal as lines: each criterion, what each person said, the means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from archive_app.archive.programme.appraisal import Standing
from archive_app.domain.entries import Entry
from archive_app.domain.scoring import CENT
from archive_app.ui.widgets.lines import Line
from archive_app.ui.words import Words

NONE = "—"


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said by one criterion: a number, `na`, or nothing; evidence and reason."""

    text: str = ""
    evidence: tuple[str, ...] = ()
    reason: str = ""


def people(standing: Standing, scorer: str) -> list[str]:
    """Return who scored, with the person whose sheet it is in front."""
    return [scorer, *(one for one in standing.summary.totals if one != scorer)]


def said(standing: Standing, scorer: str, criterion: str) -> Said:
    """Return what a person said by a criterion."""
    for one in standing.scores:
        values = one.values
        if (values.get("scorer"), values.get("criterion")) == (scorer, criterion):
            evidence = values.get("evidence", [])
            return Said(
                _text(one),
                tuple(str(each) for each in (evidence if isinstance(evidence, list) else [])),
                str(values.get("reason", "")),
            )
    return Said()


def lines(standing: Standing, scorer: str, say: Words) -> Iterator[Line]:
    """Walk through the lines: of each part its criteria and what they come to, then the totals."""
    named, told = people(standing, scorer), standing.summary
    for part in standing.criteria.parts:
        for one in standing.criteria.of_part(part.id):
            marks = [said(standing, name, one.id) for name in named]
            shown = [_shown(mark.text, say) for mark in marks]
            proofs = say("score_proofs", count=len(marks[0].evidence)) if marks[0].evidence else ""
            means = number(told.criteria[one.id])
            cells = (say.label(one.label), f"{one.full:f}", shown[0], proofs, means, *shown[1:])
            yield Line(one.id, cells)
        totals = [told.totals.get(name) for name in named]
        sums = [number(one.parts[part.id]) if one else NONE for one in totals]
        label = say("score_part", part=say.label(part.label))
        mean = number(told.parts[part.id])
        yield Line("", (label, f"{part.full:f}", sums[0], "", mean, *sums[1:]), "quiet")
    everyone = [told.totals.get(name) for name in named]
    whole = [number(total.total) if total else NONE for total in everyone]
    cells = (say("score_total"), "100", whole[0], "", number(told.mean), *whole[1:])
    yield Line("", cells, "quiet")


def number(value: Decimal | None) -> str:
    """Return a number to two places, halves upwards; a dash for none."""
    return NONE if value is None else f"{value.quantize(CENT, ROUND_HALF_UP):f}"


def unscored(standing: Standing, scorer: str) -> Sequence[str]:
    """Return the criteria by which a person said nothing yet."""
    total = standing.summary.totals.get(scorer)
    return total.unscored if total else [one.id for one in standing.criteria.criteria]


def _text(score: Entry) -> str:
    if score.values.get("not_applicable"):
        return "na"
    given = score.values.get("score")
    return "" if given is None else f"{Decimal(str(given)):f}"


def _shown(text: str, say: Words) -> str:
    return say("score_na") if text == "na" else text or say("score_none")
