"""What holds of entries of a single kind, however they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from archive_app.archive.criteria import SET, TEXT, VERSION, criteria_named, criteria_of
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.outlines import named_system, read_outline
from archive_app.domain.watching import in_order
from archive_app.store.store import Tables

KindRule = Callable[[Tables, Entry, Entry | None], dict[str, Value]]
"""Returns the values as they may be saved, given the entry and what it was before, if it was."""


def _by_its_criteria(tables: Tables, entry: Entry, before: Entry | None) -> dict[str, Value]:
    """Keep with an appraisal the very text of its set, so that a later version changes nothing.

    Raise `Refused`: `unknown_criteria`, `criteria_scored` once there are scores by the other set.
    """
    values, was = dict(entry.values), before.values if before else {}
    if values.get(SET) == was.get(SET):
        return values | {key: was[key] for key in (SET, VERSION, TEXT) if key in was}
    if before and tables.entries.details([entry.id], ["score"]):
        raise Refused("criteria_scored", code=entry.code)
    for key in (VERSION, TEXT):
        values.pop(key, None)
    if SET not in values:
        return values
    found = criteria_named(tables, str(values[SET]))
    return values | {SET: found.id, VERSION: found.version, TEXT: found.text}


def _within_bounds(tables: Tables, entry: Entry, before: Entry | None) -> dict[str, Value]:
    """Return a score's values as its appraisal's set has them.

    Raise `Refused`: `score_out_of_range`, `score_and_not_applicable`, `unknown_criterion`,
    `criteria_missing`, `scored_twice` by the same person by the same criterion.
    """
    values = dict(entry.values)
    if before and values == before.values:
        return values
    appraisal = tables.entries.get(entry.parent)
    criteria = criteria_of(appraisal.values) if appraisal else None
    if criteria is None:
        raise Refused("criteria_missing", code=appraisal.code if appraisal else entry.code)
    criterion = criteria.criterion(str(values.get("criterion", "")))
    score, aside = values.get("score"), bool(values.get("not_applicable"))
    if isinstance(score, int | float) and not 0 <= Decimal(str(score)) <= criterion.full:
        full = f"{criterion.full:f}"
        label = {"label": criterion.label.zh, "label_en": criterion.label.en}
        raise Refused("score_out_of_range", score=f"{score}", full=full, **label)
    if score is not None and aside:
        raise Refused("score_and_not_applicable", score=f"{score}", label=criterion.label.zh)
    _once(tables, entry, criterion.id)
    return values | {"criterion": criterion.id, "title": criterion.label.zh}


def _once(tables: Tables, entry: Entry, criterion: str) -> None:
    scorer = entry.values.get("scorer", "")
    for other in tables.entries.details([entry.parent], ["score"]):
        same = (other.values.get("scorer", ""), other.values.get("criterion")) == (
            scorer,
            criterion,
        )
        if same and other.id != entry.id:
            raise Refused("scored_twice", scorer=scorer, criterion=criterion, other=other.code)


def _as_frozen(tables: Tables, entry: Entry, before: Entry | None) -> dict[str, Value]:  # noqa: ARG001 - a rule's shape
    """Raise `Refused("plan_is_frozen")` unless nothing but the remarks on a frozen plan changes."""
    was = dict(before.values) if before else {}
    values = dict(entry.values)
    frozen = {"frozen_on", "frozen_by", "frozen_lines"}
    if "frozen_on" in was and was | {"remarks": ""} != values | {"remarks": ""}:
        raise Refused("plan_is_frozen", code=entry.code)
    if "frozen_on" not in was and frozen & values.keys():
        raise Refused("frozen_by_command", code=entry.code)
    return values


def _as_published(tables: Tables, entry: Entry, before: Entry | None) -> dict[str, Value]:  # noqa: ARG001 - a rule's shape
    """Raise `Refused` unless nothing but the remarks on a published list changes."""
    was, values = dict(before.values) if before else {}, dict(entry.values)
    if before is None:
        raise Refused("published_by_command", code=entry.code)
    if was | {"remarks": ""} != values | {"remarks": ""}:
        raise Refused("list_is_frozen", code=entry.code)
    return values


def _in_order(tables: Tables, entry: Entry, before: Entry | None) -> dict[str, Value]:  # noqa: ARG001 - a rule's shape
    """Raise `Refused("thresholds_backwards")` unless each threshold is beyond the milder ones."""
    if not in_order(entry.values):
        raise Refused("thresholds_backwards", title=entry.values.get("title", entry.code))
    return dict(entry.values)


def _outlined(tables: Tables, entry: Entry, before: Entry | None) -> dict[str, Value]:  # noqa: ARG001 - a rule's shape
    """Keep with an outline the system that it is given in; the GeoJSON may name it itself.

    Raise `Refused`: `bad_outline`, `outline_needs_system`, `outline_of_two_systems`.
    """
    values = dict(entry.values)
    text = str(values.get("outline", ""))
    if not text:
        return values
    named, said = named_system(text), str(values.get("outline_system", "")).partition("/")[2]
    if named and said and named != said:
        raise Refused("outline_of_two_systems", named=named, said=said)
    if not named and not said:
        raise Refused("outline_needs_system", title=values.get("title", entry.code))
    read_outline(text, said or named)
    return values | {"outline_system": f"coordinate_system/{said or named}"}


KIND_RULES: Mapping[str, KindRule] = {
    "appraisal": _by_its_criteria,
    "score": _within_bounds,
    "year_plan": _as_frozen,
    "published_list": _as_published,
    "monitoring_item": _in_order,
    "protection_zone": _outlined,
}
