"""Advice on entries: gaps that filing shows, dates and places that look wrong, what is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.archive.archive import Archive
from archive_app.archive.entries.authors import author_field, authors_in, known_agent
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.divisions import FIELD as DIVISION
from archive_app.archive.entries.divisions import RECORDED, divisions, parts_of
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import whole
from archive_app.archive.programme.designating import flags, undocumented
from archive_app.archive.programme.four_haves import flags as four_haves_flags
from archive_app.archive.programme.protection_zones import ZONE, Drawn, all_drawn, overlapping
from archive_app.archive.sites.periods import suggested
from archive_app.domain.advice import DOUBTFUL, MISSING, OFFERED, Advice
from archive_app.domain.claims import claimed
from archive_app.domain.conversions import Point
from archive_app.domain.doubts import doubt
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Label
from archive_app.domain.order import is_before, out_of_order
from archive_app.domain.places import wgs84
from archive_app.domain.readings import Facts
from archive_app.store.store import Tables

FAR = 50_000.0  # metres from the seat of the stated division
BATCH = 256
PRESENT = ("narrator", "responsible")  # people who have to be alive on the day itself


def advice(archive: Archive, reference: str, *, far: float = FAR) -> list[Advice]:
    """Return the advice on an entry and its details, in the order of its fields."""
    with archive.store.reading() as tables:
        entries = whole(tables, archive.kinds, [entry_in(tables, reference)])
        zones = _Zones(archive, tables)
        return list(_Adviser(archive, tables, entries, far, zones).on(entries[0]))


def advice_on_all(
    archive: Archive, references: Sequence[str] = (), *, far: float = FAR
) -> Iterator[tuple[Entry, list[Advice]]]:
    """Walk through the entries that there is advice on, of some or of all that are not removed."""
    with archive.store.reading() as tables:
        ids = [entry_in(tables, one).id for one in references]
        ids = ids or tables.entries.ids(without=archive.kinds.unlisted)
        zones = _Zones(archive, tables)
        for start in range(0, len(ids), BATCH):
            batch = ids[start : start + BATCH]
            found = tables.entries.some(batch)
            entries = whole(tables, archive.kinds, [found[one] for one in batch if one in found])
            adviser = _Adviser(archive, tables, entries, far, zones)
            for entry in entries:
                told = list(adviser.on(entry))
                if told:
                    yield entry, told


class _Zones:
    """All zones that have an outline, read when one of them is first asked about."""

    def __init__(self, archive: Archive, tables: Tables) -> None:
        self._archive, self._tables = archive, tables
        self._drawn: list[Drawn] | None = None

    def flags(self, entry: Entry) -> Iterator[Advice]:
        """Walk through the zones that an entry, if it is one, lies over."""
        if entry.kind == ZONE:
            self._drawn = self._drawn or all_drawn(self._tables, self._archive.kinds)
            yield from overlapping(entry, self._drawn)


class _Adviser:
    """Advises on some entries; what they share is fetched in one go."""

    def __init__(
        self,
        archive: Archive,
        tables: Tables,
        entries: Sequence[Entry],
        far: float,
        zones: _Zones,
    ) -> None:
        self._archive, self._far, self._zones = archive, far, zones
        self._tables = tables
        self._facts = _facts(tables, entries)
        self._details = details_of(tables, archive.kinds, entries)
        held = [*entries, *(one for details in self._details.values() for one in details)]
        self._links: dict[str, list[Link]] = {}
        sites = {entry.site for entry in held if entry.site}
        for link in tables.links.of([*sites, *(entry.id for entry in held)]):
            self._links.setdefault(link.source, []).append(link)
        self._listed = tables.listings.within(sites)
        listings = tables.entries.some([one.listing for one in self._listed])
        self._titles = {one.id: one.title for one in listings.values()}
        pointed = {link.target for links in self._links.values() for link in links}
        self._known = tables.entries.some([one for one in pointed if "/" not in one])

    def on(self, entry: Entry) -> Iterator[Advice]:
        """Walk through the advice on an entry and its details, in the order of its fields."""
        fields = [field.id for field in self._archive.kinds[entry.kind].fields]
        yield from sorted(self._on(entry), key=lambda one: fields.index(one.field))
        for detail in self._details.get(entry.id, []):
            yield from self._on(detail)

    def _on(self, entry: Entry) -> Iterator[Advice]:
        yield from self._missing(entry)
        yield from self._dates(entry)
        yield from self._absent(entry)
        yield from self._periods(entry)
        yield from self._division(entry)
        yield from self._authors(entry)
        yield from flags(entry)
        yield from undocumented(entry, self._listed, self._titles)
        yield from four_haves_flags(entry, self._details.get(entry.id, []))
        yield from self._zones.flags(entry)
        for field in self._archive.kinds[entry.kind].fields:
            if field.type == "place" and field.id in entry.values:
                yield from self._places(entry, field)

    def _missing(self, entry: Entry) -> Iterator[Advice]:
        for field in self._archive.kinds[entry.kind].fields:
            asked = field.required != "never" and not field.retired
            if asked and entry.values.get(field.id) in (None, "", []):
                yield Advice(field.id, "missing", MISSING, entry.id, {"field": field.label})

    def _dates(self, entry: Entry) -> Iterator[Advice]:
        label = self._label
        for earlier, later in out_of_order(entry.values):
            told = {"earlier": label(entry, earlier), "later": label(entry, later)}
            yield Advice(later, "dates_out_of_order", DOUBTFUL, entry.id, told)

    def _absent(self, entry: Entry) -> Iterator[Advice]:
        """Name the people who were dead on the day, or not born."""
        day = entry.values.get("date", [])
        for link in self._links.get(entry.id, []):
            person = self._known.get(link.target)
            if link.field in PRESENT and person:
                ended, began = (person.values.get(end, []) for end in ("ended", "began"))
                key = "ended_before" if is_before(ended, day) else ""
                key = "began_after" if is_before(day, began) else key
                if key:
                    yield Advice(link.field, key, DOUBTFUL, entry.id, {"name": person.title})

    def _periods(self, entry: Entry) -> Iterator[Advice]:
        """Offer the period of the founding year, or say that another is given."""
        known = {field.id for field in self._archive.kinds[entry.kind].fields}
        for field, term in suggested(entry).items() if known.issuperset({"period"}) else ():
            given = entry.values.get(field)
            told = {"term": self._term(term)}
            if field in known and not given:
                yield Advice(field, "period_offered", OFFERED, entry.id, told, term)
            elif field in known and given != term:
                yield Advice(field, "period_differs", DOUBTFUL, entry.id, told, term)

    def _division(self, entry: Entry) -> Iterator[Advice]:
        """Offer today's division of one that is only recorded as it was."""
        if entry.values.get(DIVISION) or RECORDED not in entry.values:
            return
        for text in claimed(entry.values[RECORDED]):
            try:
                today = divisions(self._archive).today(str(text))
            except Refused:  # a zone without a code, or a name of several
                continue
            for term in today.terms:
                told: dict[str, str | Label] = {"text": str(text), "term": self._term(term.id)}
                yield Advice(DIVISION, "division_offered", OFFERED, entry.id, told, term.id)

    def _authors(self, entry: Entry) -> Iterator[Advice]:
        """Offer who made the files, as they say, where nobody is named."""
        field = author_field(self._archive.kinds[entry.kind])
        if field is None or entry.values.get(field.id):
            return
        names = (name for facts in self._facts.get(entry.id, ()) for name in authors_in(facts))
        for name in dict.fromkeys(names):
            agent = known_agent(self._tables, name)
            told: dict[str, str | Label] = {"name": name, "term": Label(name, name)}
            new = name if agent is None else ""
            yield Advice(field.id, "author_offered", OFFERED, entry.id, told, agent or "", new)

    def _places(self, entry: Entry, field: Field) -> Iterator[Advice]:
        for place in claimed(entry.values[field.id]):
            point = _point(place)
            key = doubt(point) if point else ""
            if key:
                yield Advice(field.id, key, DOUBTFUL, entry.id, {"text": _text(place)})
            elif point and isinstance(place, dict):
                yield from self._far_off(entry, field, wgs84(place) or point)

    def _far_off(self, entry: Entry, field: Field, point: Point) -> Iterator[Advice]:
        stated = self._stated(entry)
        right = parts_of(self._archive, stated)
        found = divisions(self._archive).astray(point, right, self._far) if stated else None
        if found:
            told: dict[str, str | Label] = {
                "kilometres": str(round(found.metres / 1000)),
                "division": self._term(stated[0]),
                "nearer": self._term(found.nearer.id),
            }
            yield Advice(field.id, "place_far", DOUBTFUL, entry.id, told)

    def _stated(self, entry: Entry) -> list[str]:
        """Return the divisions that an entry or else its site says it lies in."""
        for one in (entry.id, entry.site):
            found = [link.target for link in self._links.get(one, []) if link.field == DIVISION]
            if found:
                return found
        return []

    def _label(self, entry: Entry, field: str) -> Label:
        return self._archive.kinds[entry.kind].field(field).label

    def _term(self, term_id: str) -> Label:
        known = self._archive.vocabularies
        term = known.term(term_id)
        return Label(known.full_label(term), known.full_label(term, "en"))


def _facts(tables: Tables, entries: Sequence[Entry]) -> dict[str, list[Facts]]:
    """Return what the files of entries say, by entry."""
    files = list(tables.originals.of([entry.id for entry in entries]))
    said = tables.originals.facts([file.original.sha256 for file in files])
    found: dict[str, list[Facts]] = {}
    for file in files:
        found.setdefault(file.entry, []).append(said.get(file.original.sha256, Facts()))
    return found


def _point(place: Value) -> Point | None:
    if not isinstance(place, dict):
        return None
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    return float(latitude), float(longitude)


def _text(place: Value) -> str:
    return str(place.get("text", "")) if isinstance(place, dict) else ""
