"""What the scores of several people come to: totals, means, spread; always counted in decimals.

A score of 0 counts. What is not applicable leaves its weight to the rest. What somebody did not
score leaves that person without a total: nothing is ever guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from archive_app.domain.criteria import Criteria
from archive_app.domain.entries import Value

Marks = Mapping[str, Decimal | None]
"""One person's scores by criterion; None is not applicable, what is not there was not scored."""

HUNDRED = Decimal(100)
CENT = Decimal("0.01")
TRIMMED = 3  # people: of fewer no highest and no lowest is left out


@dataclass(frozen=True, slots=True)
class Total:
    """What one person's scores come to: of each part, and of a hundred; None where there is none.

    `unscored` names the criteria for which there is no total.
    """

    parts: Mapping[str, Decimal | None]
    total: Decimal | None
    unscored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The totals of several people, by name, and what they come to; None where nothing counts.

    `spread` is the standard deviation of a sample, of two totals or more; `trimmed` is the mean
    without the highest and the lowest, of three or more.
    """

    totals: Mapping[str, Total]
    criteria: Mapping[str, Decimal | None]
    parts: Mapping[str, Decimal | None]
    mean: Decimal | None
    trimmed: Decimal | None
    spread: Decimal | None


def marks_of(scores: Iterable[Mapping[str, Value]]) -> dict[str, dict[str, Decimal | None]]:
    """Return what each person said, by name, from the values of their scores."""
    found: dict[str, dict[str, Decimal | None]] = {}
    for one in scores:
        said = found.setdefault(str(one.get("scorer", "")), {})
        criterion, given = str(one.get("criterion")), one.get("score")
        if given is not None:
            said[criterion] = Decimal(str(given))
        elif one.get("not_applicable"):
            said[criterion] = None
    return found


def total(criteria: Criteria, marks: Marks) -> Total:
    """Return what one person's scores come to."""
    unscored = tuple(one.id for one in criteria.criteria if one.id not in marks)
    shares = {part.id: _share(criteria, part.id, marks) for part in criteria.parts}
    parts = {
        part.id: None if (share := shares[part.id]) is None else share * part.full
        for part in criteria.parts
    }
    whole = _weighed([(shares[part.id], part.weight) for part in criteria.parts])
    return Total(parts, None if unscored or whole is None else whole * HUNDRED, unscored)


def summary(criteria: Criteria, scorers: Mapping[str, Marks]) -> Summary:
    """Return what the scores of several people come to; who has no total is in no mean."""
    totals = {name: total(criteria, marks) for name, marks in scorers.items()}
    known = sorted(one.total for one in totals.values() if one.total is not None)
    return Summary(
        totals=totals,
        criteria={
            one.id: mean(
                [mark for marks in scorers.values() if (mark := marks.get(one.id)) is not None]
            )
            for one in criteria.criteria
        },
        parts={
            part.id: mean(
                [score for one in totals.values() if (score := one.parts[part.id]) is not None]
            )
            for part in criteria.parts
        },
        mean=mean(known),
        trimmed=mean(known[1:-1]) if len(known) >= TRIMMED else None,
        spread=spread(known),
    )


def mean(numbers: Sequence[Decimal]) -> Decimal | None:
    """Return the mean of some numbers, None of none."""
    return sum(numbers, Decimal(0)) / len(numbers) if numbers else None


def spread(numbers: Sequence[Decimal]) -> Decimal | None:
    """Return the standard deviation of a sample of two numbers or more, None of fewer."""
    middle = mean(numbers)
    if middle is None or len(numbers) < 2:
        return None
    squares = sum(((one - middle) ** 2 for one in numbers), Decimal(0))
    return (squares / (len(numbers) - 1)).sqrt()


def rounded(number: Decimal | None) -> float | None:
    """Return a number as it is shown, to two places, halves upwards."""
    return None if number is None else float(number.quantize(CENT, ROUND_HALF_UP))


def _share(criteria: Criteria, part: str, marks: Marks) -> Decimal | None:
    """Return which share of a part's full score was reached, None if that cannot be told."""
    held = criteria.of_part(part)
    if any(one.id not in marks for one in held):
        return None
    shares = [(marks[one.id], one) for one in held]
    return _weighed([(None if m is None else m / one.full, one.weight) for m, one in shares])


def _weighed(shares: Sequence[tuple[Decimal | None, Decimal]]) -> Decimal | None:
    """Return the weighed mean of what applies; the weight of what does not goes to the rest."""
    applying = [(share, weight) for share, weight in shares if share is not None]
    weights = sum((weight for _, weight in applying), Decimal(0))
    return sum((s * w for s, w in applying), Decimal(0)) / weights if weights else None
