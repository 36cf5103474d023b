"""Monitoring: visits with what was measured and found, what is overdue, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment, assigned, read_assignments
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in, read_value
from archive_app.archive.entries.wholes import whole, write
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.watching import alarm, danger, day_of, next_due
from archive_app.store.store import Tables

ITEM, VISIT, MEASUREMENT, FINDING, MEASURE = (
    *("monitoring_item", "visit", "measurement"),
    *("finding", "measure"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was measured at a visit: the item by code, id or name within its site, and the value."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class Watched:
    """An item of the monitoring plan with its last value, how it alarms, and when it is due.

    `due` is None where it was never measured and nobody said since when.
    """

    item: Entry
    site: Entry
    last: date | None
    value: float | None
    alarm: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Open:
    """A finding that is not closed, of a site, with its measures."""

    finding: Entry
    site: Entry
    measures: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Overdue:
    """What should have been done before a day: an item to measure, or a measure to end.

    `danger` of its site is from 0 to 4; `days` is None for what was never done.
    """

    entry: Entry
    site: Entry
    danger: int
    due: date | None
    days: int | None


def inspect(
    archive: Archive,
    reference: str,
    set_: Sequence[Assignment] = (),
    *,
    readings: Sequence[Reading] = (),
    findings: Sequence[str] = (),
) -> Entry:
    """Keep a visit to a site or a part of it, with what was measured and found, in one step."""
    kind = archive.kinds[VISIT]
    with archive.operation(archive.step("visit", count=len(readings) + len(findings))) as tables:
        above = entry_in(tables, reference)
        today = datetime.now().astimezone().date().isoformat()
        given: dict[str, Value] = {"date": read_date(today), "visitors": [archive.person]}
        values = assigned(given, read_assignments(archive, tables, kind, set_))
        day = values["date"]
        told = day.get("text", "") if isinstance(day, dict) else ""
        values.setdefault("title", f"{above.title}{told}巡查")
        visit = _below(archive, tables, VISIT, above, values)
        for one in readings:
            _measure(archive, tables, visit, one)
        for title in findings:
            _below(archive, tables, FINDING, visit, {"title": title})
        return whole(tables, archive.kinds, [visit])[0]


def watched(archive: Archive, reference: str = "") -> list[Watched]:
    """Return the monitoring plan of all sites or of one, the most endangered sites first."""
    with archive.store.reading() as tables:
        site = entry_in(tables, reference).site if reference else ""
        state = _State(archive, tables)
        found = [one for one in state.watched if not site or one.site.id == site]
        return sorted(found, key=lambda one: (-state.danger(one.site), one.item.code))


def open_findings(archive: Archive) -> list[Open]:
    """Return the findings that are not closed, the most endangered sites first."""
    with archive.store.reading() as tables:
        state = _State(archive, tables)
        return sorted(
            state.open, key=lambda one: (-state.danger(one.site), one.site.code, one.finding.code)
        )


def overdue(archive: Archive, on: date) -> list[Overdue]:
    """Return what should have been done before a day, the most endangered sites first."""
    with archive.store.reading() as tables:
        state = _State(archive, tables)
        found = list(_late(state, on))
    return sorted(found, key=lambda one: (-one.danger, -(one.days or 10**6), one.entry.code))


def same_view(archive: Archive, reference: str) -> dict[str, list[Entry]]:
    """Return the photographs of a site from the same viewpoint, by its code, the earliest first."""
    with archive.store.reading() as tables:
        site = entry_in(tables, reference).site
        held = [one for one in tables.entries.of_site(site) if one.kind == "photograph"]
        found: dict[str, list[Entry]] = {}
        for one in sorted(whole(tables, archive.kinds, held), key=_taken):
            if view := str(one.values.get("position_code", "")):
                found.setdefault(view, []).append(one)
    return dict(sorted(found.items()))


class _State:
    """What is known of the monitoring of all sites at one moment."""

    def __init__(self, archive: Archive, tables: Tables) -> None:
        kinds = (ITEM, VISIT, MEASUREMENT, FINDING, MEASURE)
        entries = whole(tables, archive.kinds, tables.entries.of_kinds(kinds))
        self._of = {kind: [one for one in entries if one.kind == kind] for kind in kinds}
        sites = tables.entries.some(list({one.site for one in entries}))
        self._sites = {one.id: one for one in whole(tables, archive.kinds, list(sites.values()))}
        self.watched = list(self._watched(self._latest()))
        self.open = list(self._open())
        self._dangers = self._all_dangers()

    def danger(self, site: Entry) -> int:
        """Return how endangered a site is, from 0 to 4."""
        return self._dangers[site.id]

    def _all_dangers(self) -> dict[str, int]:
        alarms = _by_site((one.site.id, one.alarm) for one in self.watched)
        severities = _by_site((one.site.id, _word(one.finding, "severity")) for one in self.open)
        return {
            site.id: danger(
                alarms.get(site.id, []), severities.get(site.id, []), _word(site, "condition")
            )
            for site in self._sites.values()
        }

    def _latest(self) -> dict[str, tuple[date, float]]:
        """Return of each item the day and the value of its last measurement."""
        days = {one.id: day_of(one.values.get("date")) for one in self._of[VISIT]}
        found: dict[str, tuple[date, float]] = {}
        for one in self._of[MEASUREMENT]:
            item, day, value = str(one.values.get("item")), days.get(one.parent), _value(one)
            if day and value is not None and (item not in found or day >= found[item][0]):
                found[item] = day, value
        return found

    def _watched(self, latest: Mapping[str, tuple[date, float]]) -> Iterator[Watched]:
        for item in self._of[ITEM]:
            day, value = latest.get(item.id, (None, None))
            since = day or day_of(item.values.get("since"), "earliest")
            yield Watched(
                item=item,
                site=self._sites[item.site],
                last=day,
                value=value,
                alarm="" if value is None else alarm(item.values, value),
                due=next_due(since, _word(item, "frequency")) if since else None,
            )

    def _open(self) -> Iterator[Open]:
        measures: dict[str, list[Entry]] = {}
        for one in self._of[MEASURE]:
            measures.setdefault(one.parent, []).append(one)
        for one in self._of[FINDING]:
            if "closed_on" not in one.values:
                yield Open(one, self._sites[one.site], tuple(measures.get(one.id, ())))


def _late(state: _State, on: date) -> Iterator[Overdue]:
    for one in state.watched:
        ended = day_of(one.item.values.get("until"))
        if not (ended and ended < on) and (one.due is None or one.due < on):
            days = (on - one.due).days if one.due else None
            yield Overdue(one.item, one.site, state.danger(one.site), one.due, days)
    for found in state.open:
        for measure in found.measures:
            due = day_of(measure.values.get("due"))
            if due and due < on and "done_on" not in measure.values:
                rank = state.danger(found.site)
                yield Overdue(measure, found.site, rank, due, (on - due).days)


def _below(
    archive: Archive, tables: Tables, kind: str, above: Entry, values: Mapping[str, Value]
) -> Entry:
    """Write a new entry of a kind below another; return it."""
    declared = archive.kinds[kind]
    entry = new_entry(archive.kinds, declared, None, above, archive.store.next_code(tables))
    write(tables, declared, replace(entry, values=values), archive.vocabularies)
    found = tables.entries.get(entry.id)
    return found or entry


def _measure(archive: Archive, tables: Tables, visit: Entry, said: Reading) -> None:
    field = archive.kinds[MEASUREMENT].field
    named = [one for one in tables.entries.titled([ITEM], said.item) if one.site == visit.site]
    item = named[0].id if len(named) == 1 else read_value(archive, tables, field("item"), said.item)
    known = tables.entries.get(str(item))
    if known is None or known.site != visit.site:
        raise Refused("item_elsewhere", item=said.item)
    value = read_value(archive, tables, field("value"), said.text)
    values: dict[str, Value] = {"title": known.title, "item": known.id, "value": value}
    _below(archive, tables, MEASUREMENT, visit, values)


def _by_site(words: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for site, word in words:
        found.setdefault(site, []).append(word)
    return found


def _value(measurement: Entry) -> float | None:
    value = measurement.values.get("value")
    return float(value) if isinstance(value, int | float) else None


def _word(entry: Entry, field: str) -> str:
    """Return the word of the term that a field points at, "" if it points at none."""
    return str(entry.values.get(field, "")).partition("/")[2]


def _taken(photograph: Entry) -> tuple[date, str]:
    return day_of(photograph.values.get("date"), "earliest") or date.max, photograph.code
