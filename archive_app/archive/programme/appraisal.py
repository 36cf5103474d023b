"""Appraisal: what several people hold a site to be worth, and how sites compare.

A score never changes a level: nothing here writes anything but appraisals and their scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from archive_app.archive.archive import Archive
from archive_app.archive.criteria import criteria_named, criteria_of, criteria_sets
from archive_app.archive.entries.assigning import Assignment, assigned, read_assignments
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in, read_value
from archive_app.archive.entries.rules import reopen
from archive_app.archive.entries.wholes import whole, write
from archive_app.domain.criteria import Criteria
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.scoring import Summary, marks_of, summary
from archive_app.domain.steps import Step
from archive_app.store.store import Tables

APPRAISAL, SCORE = "appraisal", "score"
MARK = ("score", "not_applicable")
NOT_APPLICABLE = frozenset({"na", "n/a", "不适用"})


@dataclass(frozen=True, slots=True)
class Marking:
    """What a person says by one criterion: a number, `na`, or nothing to take a score back.

    `evidence` are codes or ids of records; that and the reason stay as they are where they are
    None.
    """

    criterion: str
    text: str
    evidence: tuple[str, ...] | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """An appraisal with the set by which it was made and what the scores come to."""

    appraisal: Entry
    criteria: Criteria
    summary: Summary
    scores: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The latest appraisals of sites by one set, the best mean first, and those left out."""

    criteria: Criteria
    compared: tuple[Standing, ...]
    left_out: tuple[Entry, ...]


def sets(archive: Archive) -> list[Criteria]:
    """Return the sets of criteria in force, by id."""
    with archive.store.reading() as tables:
        return [one for _, one in sorted(criteria_sets(tables).items())]


def appraisals(archive: Archive) -> list[Entry]:
    """Return the appraisals that are not removed, the latest first."""
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, tables.entries.of_kinds([APPRAISAL]))
        return sorted(found, key=_day, reverse=True)


def appraise(
    archive: Archive, reference: str, criteria: str, set_: Sequence[Assignment] = ()
) -> Entry:
    """Begin an appraisal of a site or a part of it by a set; return it."""
    kind = archive.kinds[APPRAISAL]
    with archive.store.reading() as tables:
        chosen = criteria_named(tables, criteria)
    with archive.operation(archive.step("appraise", criteria=chosen.label.zh)) as tables:
        above = entry_in(tables, reference)
        given: dict[str, Value] = {"title": f"{above.title}价值评估", "criteria": chosen.id}
        values = assigned(given, read_assignments(archive, tables, kind, set_))
        entry = new_entry(archive.kinds, kind, None, above, archive.store.next_code(tables))
        write(tables, kind, replace(entry, values=values), archive.vocabularies)
        return _appraisal(archive, tables, entry.id)


def score(archive: Archive, reference: str, scorer: str, markings: Sequence[Marking]) -> Standing:
    """Keep one person's scores in one step; a second score by a criterion takes the first's place.

    Raise `Refused`: `score_out_of_range`, `unknown_criterion`, `criteria_missing`, `bad_value`.
    """
    step = archive.step("score", scorer=scorer, count=len(markings))
    with archive.operation(step) as tables:
        appraisal = _appraisal(archive, tables, reference)
        criteria = _criteria(appraisal)
        held = {
            str(one.values.get("criterion")): one
            for one in _scores(archive, tables, [appraisal])
            if one.values.get("scorer") == scorer
        }
        for marking in markings:
            criterion = criteria.criterion(marking.criterion).id
            before = held.get(criterion)
            if marking.text:
                said = replace(marking, criterion=criterion)
                _mark(archive, tables, before or _blank(archive, tables, appraisal, scorer), said)
            elif before:
                _take_back(archive, tables, before, step)
    return standing(archive, appraisal.id)


def standing(archive: Archive, reference: str) -> Standing:
    """Return what the scores of an appraisal come to."""
    with archive.store.reading() as tables:
        appraisal = _appraisal(archive, tables, reference)
        return _standings(archive, tables, [appraisal])[0]


def compare(archive: Archive, criteria: str, references: Sequence[str] = ()) -> Comparison:
    """Compare the latest appraisals of sites, of some or of all, by the version in force of a set.

    Those by another set or version, and those without a mean, are left out and named.
    """
    with archive.store.reading() as tables:
        chosen = criteria_named(tables, criteria)
        sites = {entry_in(tables, one).site for one in references}
        found = [one for one in tables.entries.of_kinds([APPRAISAL]) if _wanted(one, sites)]
        latest: dict[str, Entry] = {}
        for one in sorted(whole(tables, archive.kinds, found), key=_day):
            if _is_by(one, chosen):
                latest[one.parent or one.site] = one
        standings = _standings(archive, tables, list(latest.values()))
    ranked = [one for one in standings if one.summary.mean is not None]
    shown = {one.appraisal.id for one in ranked}
    out = [one for one in found if not _is_by(one, chosen)]
    out += [one.appraisal for one in standings if one.appraisal.id not in shown]
    ranked.sort(key=lambda one: (-(one.summary.mean or Decimal(0)), one.appraisal.code))
    return Comparison(chosen, tuple(ranked), tuple(out))


def _appraisal(archive: Archive, tables: Tables, reference: str) -> Entry:
    found = entry_in(tables, reference)
    if found.kind != APPRAISAL:
        raise Refused("not_an_appraisal", code=found.code)
    return whole(tables, archive.kinds, [found])[0]


def _criteria(appraisal: Entry) -> Criteria:
    found = criteria_of(appraisal.values)
    if found is None:
        raise Refused("criteria_missing", code=appraisal.code)
    return found


def _scores(archive: Archive, tables: Tables, appraisals: Sequence[Entry]) -> list[Entry]:
    details = tables.entries.details([one.id for one in appraisals], [SCORE])
    return whole(tables, archive.kinds, details)


def _blank(archive: Archive, tables: Tables, appraisal: Entry, scorer: str) -> Entry:
    code = archive.store.next_code(tables)
    entry = new_entry(archive.kinds, archive.kinds[SCORE], None, appraisal, code)
    return replace(entry, values={"scorer": scorer})


def _mark(archive: Archive, tables: Tables, entry: Entry, said: Marking) -> None:
    """Write one score, in place of what the line said before."""
    kind = archive.kinds[SCORE]
    values = {key: value for key, value in entry.values.items() if key not in MARK}
    values["criterion"] = said.criterion
    if said.text.strip().casefold() in NOT_APPLICABLE:
        values["not_applicable"] = True
    else:
        values["score"] = read_value(archive, tables, kind.field("score"), said.text)
    if said.evidence is not None:
        field = kind.field("evidence")
        values["evidence"] = [read_value(archive, tables, field, one) for one in said.evidence]
    if said.reason is not None:
        values["reason"] = said.reason
    told = {field: value for field, value in values.items() if value not in ("", [])}
    write(tables, kind, replace(entry, values=told), archive.vocabularies)


def _take_back(archive: Archive, tables: Tables, score: Entry, step: Step) -> None:
    tables.entries.remove(score.id, step.id)
    reopen(tables, [score.parent], archive.vocabularies)


def _standings(archive: Archive, tables: Tables, appraisals: Sequence[Entry]) -> list[Standing]:
    by_appraisal: dict[str, list[Entry]] = {}
    for one in _scores(archive, tables, appraisals):
        by_appraisal.setdefault(one.parent, []).append(one)
    return [
        Standing(
            one, criteria, summary(criteria, marks_of(one.values for one in scores)), tuple(scores)
        )
        for one in appraisals
        for criteria in [_criteria(one)]
        for scores in [by_appraisal.get(one.id, [])]
    ]


def _wanted(appraisal: Entry, sites: set[str]) -> bool:
    return not sites or appraisal.site in sites


def _is_by(appraisal: Entry, criteria: Criteria) -> bool:
    """Tell whether an appraisal was made by this very version of a set."""
    by = (appraisal.values.get("criteria"), appraisal.values.get("criteria_version"))
    return by == (criteria.id, criteria.version)


def _day(appraisal: Entry) -> tuple[str, str]:
    date = appraisal.values.get("date", {})
    return (str(date.get("latest", "")) if isinstance(date, dict) else "", appraisal.code)
