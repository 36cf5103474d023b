"""Dates that cannot be in the order in which they are said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from archive_app.domain.claims import claimed
from archive_app.domain.entries import Value

ORDER = (
    ("founded", "opened"),
    ("founded", "closed"),
    ("opened", "closed"),
    ("founded", "survey_date"),
    ("began", "ended"),
    ("since", "until"),
    ("entered", "left"),
    ("installed", "retired"),
    ("proposed_on", "reviewed_on"),
    ("reviewed_on", "noticed_on"),
    ("noticed_on", "designated_on"),
    ("designated_on", "rechecking_on"),
    ("designated_on", "passed_on"),
    ("designated_on", "put_right_on"),
    ("designated_on", "struck_off_on"),
    ("started", "finished"),
    *(
        ("date", later)
        for later in (
            *("altered", "installed", "retired", "digitised", "acquired", "accepted_on"),
            *("removed_on", "confirmed_on", "valid_until"),
        )
    ),
)
"""The dates of which the first cannot be later than the second, by field."""


def out_of_order(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """Walk through the fields, earlier and later, whose dates are certainly the wrong way round."""
    for earlier, later in ORDER:
        if earlier in values and later in values and is_before(values[later], values[earlier]):
            yield earlier, later


def is_before(one: Value, other: Value) -> bool:
    """Tell whether a date is certainly before another, whichever of several claims are right."""
    latest = [str(date.get("latest", "")) for date in claimed(one) if isinstance(date, Mapping)]
    earliest = [
        str(date.get("earliest", "")) for date in claimed(other) if isinstance(date, Mapping)
    ]
    if not latest or not all(latest) or not earliest or not all(earliest):
        return False
    return max(latest) < min(earliest)
