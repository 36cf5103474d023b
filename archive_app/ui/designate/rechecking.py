"""Listings that are to be re-checked, the latest due first, and beginning the re-check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.programme.listings import Listing, listings, move_all
from archive_app.archive.programme.rechecks import Recheck, rechecks
from archive_app.domain.designations import STATE
from archive_app.ui.designate.moving import today
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot, stack

HEADS = (
    *(("listing_name", 12), ("listing_register", 8), ("listing_targets", 10)),
    *(("recheck_since", 6), ("recheck_due", 6), ("recheck_days", 8)),
)


@dataclass(frozen=True, slots=True)
class Due:
    """The listings that are due now or soon, and all listings by their ids."""

    rechecks: Sequence[Recheck]
    listings: Mapping[str, Listing]


class RecheckingPart(Part):
    """Lists what is due now or within half a year; the selected ones begin their re-check."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self.table = self.lines("designate_rechecking", HEADS)
        self.note = Plain(say("recheck_note"), "quiet", wrap=True)
        self.button = QPushButton(say("recheck_begin", count=0))
        self._arrange()
        self.table.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.table.moved.connect(lambda _: self._enable())
        self.button.clicked.connect(self.begin)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("rechecks", lambda: _read(archive), self._take)

    def begin(self) -> None:
        """Begin the re-check of the selected listings, today and in one step."""
        archive, ids = self._desk.archive, self.table.keys()
        if ids:
            given = {"on": today()}
            self.save_all(
                len(ids),
                "listing_job",
                lambda progress: move_all(archive, ids, f"{STATE}/rechecking", given, progress),
                "recheck_begun",
            )

    def _take(self, due: Due) -> None:
        say = self._desk.say
        lines = [
            self._line(one, listing)
            for one in due.rechecks
            for listing in [due.listings[one.listing.id]]
            if self.within(*listing.sites, *(target.id for target in listing.targets))
        ]
        self.table.show_lines(lines, say("recheck_none"))
        late = sum(line.rank == "attention" for line in lines)
        counts = {"late": f"{late:,}", "soon": f"{len(lines) - late:,}"}
        self.told.emit(say("recheck_count", **counts) if lines else "")
        self._enable()

    def _line(self, one: Recheck, listing: Listing) -> Line:
        say, days = self._desk.say, one.days
        is_late = days is None or days > 0
        if days is None:
            told = say("recheck_unknown")
        else:
            told = say("recheck_late" if days > 0 else "recheck_soon", count=f"{abs(days):,}")
        cells = (
            one.listing.title,
            listing.shown.get("register", ""),
            say("between").join(target.title for target in listing.targets),
            one.since.isoformat() if one.since else "",
            one.due.isoformat() if one.due else "",
            told,
        )
        known = {} if days is None else {5: Decimal(days)}
        return Line(one.listing.id, cells, "attention" if is_late else "", known)

    def _enable(self) -> None:
        count = len(self.table.keys())
        self.button.setText(self._desk.say("recheck_begin", count=count))
        self.button.setEnabled(self.may_write and count > 0)

    def _arrange(self) -> None:
        self.table.table.several()
        self.setFocusProxy(self.table)
        under = foot(self.note, [self.button])
        stack(self, self.table, under, grows=self.table)


def _read(archive: Archive) -> Due:
    day = datetime.now().astimezone().date()
    return Due(rechecks(archive, day), {one.entry.id: one for one in listings(archive)})
