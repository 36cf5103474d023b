"""What a file says, as the values of its record: its clock put right, its place on a track."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from archive_app.archive.archive import Archive
from archive_app.archive.entries.authors import agents_for, author_field, authors_in
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.telling import told
from archive_app.archive.intake.tracking import NEAR, moment, placed_by, points_of
from archive_app.domain.entries import Value
from archive_app.domain.kinds import Kind
from archive_app.domain.places import read_place
from archive_app.domain.readings import Facts
from archive_app.domain.tracks import TrackPoint, nearest_in_time
from archive_app.store.store import Tables


class Teller:
    """Tells what files say under the options of one taking in.

    Raise `Refused` if the track is none.
    """

    def __init__(self, archive: Archive, options: Options) -> None:
        self._archive, self._options = archive, options
        self._points: Sequence[TrackPoint] = ()
        if options.track:
            self._points = points_of(archive, options.track)

    def corrected(self, facts: Facts) -> Facts:
        """Return what a file says with its clock put right, and with its place on the track."""
        shifted, _ = self._shifted(facts)
        point = self._point(shifted) if facts.latitude is None else None
        if point is None:
            return shifted
        with suppress(ValueError):  # a track may hold anything
            latitude, longitude = float(point.latitude), float(point.longitude)
            return replace(shifted, latitude=latitude, longitude=longitude)
        return shifted

    def values(self, kind: Kind, facts: Facts) -> dict[str, Value]:
        """Return the values of a record; how its time or place came about is said in its source."""
        known = {field.id for field in kind.fields}
        shifted, remark = self._shifted(facts)
        values = told(kind, shifted)
        remarks = [remark] if remark and "date" in values else []
        point = self._point(shifted) if "place" in known - values.keys() else None
        if point and self._options.track:
            values["place"] = read_place(point.text)
            remarks.append(placed_by(point, self._options.track.name))
        if remarks and "source" in known:
            values["source"] = "\n".join(remarks)
        return values

    def named(self, tables: Tables, kind: Kind, facts: Facts) -> dict[str, Value]:
        """Return who made a file, if that is wanted; called within the operation that adds them."""
        field = author_field(kind) if self._options.authors else None
        names = authors_in(facts) if field else []
        agents = agents_for(self._archive, tables, names)
        return {field.id: list(agents)} if field and agents else {}

    def _point(self, facts: Facts) -> TrackPoint | None:
        """Return the point of the track at the time of a file, if both are known."""
        with suppress(ValueError, OverflowError):  # a clock that was never set
            if self._points and facts.taken:
                return nearest_in_time(self._points, moment(facts), NEAR)
        return None

    def _shifted(self, facts: Facts) -> tuple[Facts, str]:
        """Return facts with their clock put right, and what was done to it."""
        if self._options.shift and facts.taken:
            with suppress(ValueError, OverflowError):  # a clock that was never set
                right = datetime.fromisoformat(facts.taken) + self._options.shift
                remark = f"相机时钟原为 {facts.taken.replace('T', ' ')}，已改正"
                return replace(facts, taken=right.isoformat()), remark
        return facts, ""
