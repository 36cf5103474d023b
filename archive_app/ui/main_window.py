"""The main window: places, working list and entry, under one search box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.frame import Frame

if TYPE_CHECKING:  # the frame is seen before any of these is imported
    from archive_app.domain.changes import Changes
    from archive_app.domain.entries import Entry
    from archive_app.domain.errors import ArchiveError
    from archive_app.ui.describe.view import EntryView
    from archive_app.ui.doing import Doing
    from archive_app.ui.find.thumbnails import Thumbnails
    from archive_app.ui.find.view import FindView
    from archive_app.ui.keeping import Keeping
    from archive_app.ui.pages import Pages
    from archive_app.ui.sites.lines import Spot
    from archive_app.ui.sites.view import SitesView

FRAME = 20  # milliseconds in which what has come is painted
PATIENCE = 2000  # milliseconds after which the other panes are made even if no list has come


class MainWindow(Frame):
    """Three panes that can be closed; on a desk without an archive they are empty.

    Once the archive is open, `show_list` fills the one in the middle, and a moment later the others
    and all commands are there: `completed`. `state_changed` tells that other commands may be
    enabled; what lies beyond one window is asked for by its other signals.
    """

    completed = Signal()
    state_changed = Signal()
    other_archive = Signal()
    other_theme = Signal()
    palette_wanted = Signal()
    shortcuts_wanted = Signal()
    who_wanted = Signal()

    doing: Doing
    keeping: Keeping
    entry: EntryView
    right: Pages
    sites: SitesView
    finding: FindView
    middle: Pages
    _thumbnails: Thumbnails

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        # Queued: what is being painted just now is painted first.
        self._later.timeout.connect(self.complete, Qt.ConnectionType.QueuedConnection)
        if desk.is_open:
            self.show_list(name)
            self.complete()

    def show_list(self, name: str) -> None:
        """Fill the working list of the archive that has been opened."""
        from archive_app.domain.hits import Question  # noqa: PLC0415 - after the frame
        from archive_app.ui.find.thumbnails import Thumbnails  # noqa: PLC0415 - after the frame
        from archive_app.ui.find.view import FindView  # noqa: PLC0415 - after the frame
        from archive_app.ui.pages import Pages  # noqa: PLC0415 - after the frame
        from archive_app.ui.ways import ways  # noqa: PLC0415 - after the frame

        desk = self.desk
        self.name(name)
        self.head.show_person()
        desk.jobs.refused.connect(self._refused)
        self._thumbnails = Thumbnails(desk.archive, desk.jobs)
        self.finding = FindView(desk, self._thumbnails, ways(desk, self._thumbnails))
        self.middle = Pages(desk, self.finding)
        self.fill(1, self.middle)
        self.head.search.textChanged.connect(self._typed)
        self.head.search.left.connect(self.finding.take_focus)
        self.finding.opened.connect(self.open_entry)
        self.finding.entered.connect(self.edit_entry)
        self.finding.asking.answered.connect(self._hurry)
        self.finding.stand(Question(), desk.say("all_records"))
        self._typed(self.head.search.text())
        self._later.start(PATIENCE)

    def complete(self) -> None:
        """Fill the panes at the sides, unless that is done, and let all be done that can be."""
        from archive_app.ui.describe.view import EntryView  # noqa: PLC0415 - after the list
        from archive_app.ui.doing import Doing  # noqa: PLC0415 - after the list
        from archive_app.ui.keeping import Keeping  # noqa: PLC0415 - after the list
        from archive_app.ui.pages import Pages  # noqa: PLC0415 - after the list
        from archive_app.ui.sites.view import SitesView  # noqa: PLC0415 - after the list

        self._later.stop()
        if hasattr(self, "entry"):
            return
        self.finding.asking.answered.disconnect(self._hurry)
        self.sites = SitesView(self.desk)
        self.fill(0, self.sites)
        self.doing = Doing(self.desk)
        self.keeping = Keeping(self.desk)
        self.entry = EntryView(self.desk, self._thumbnails)
        self.right = Pages(self.desk, self.entry)
        self.fill(2, self.right)
        self._connect()
        self._tell_state()
        self.completed.emit()

    @property
    def site(self) -> str:
        """Return the id of the site that a person stands in, or nothing."""
        if self.sites.site:
            return self.sites.site
        sheet = self.entry.sheet
        return sheet.entry.site if sheet else ""

    @property
    def place(self) -> str:
        """Return the name of the site that a person stands in."""
        return self.sites.name_of(self.site)

    def search(self) -> None:
        """Go to the search box."""
        self.middle.go_home()
        self.head.search.setFocus()
        self.head.search.selectAll()

    def remove(self) -> None:
        """Put the selected entries into the trash, or the open one if none is selected."""
        self.doing.remove(self._selected())

    def put_back(self) -> None:
        """Take the selected entries out of the trash."""
        self.doing.put_back(self._selected())

    def refresh(self) -> None:
        """Ask for everything that is shown once more."""
        self.sites.refresh()
        self.finding.asking.again()
        self.doing.refresh()

    def open_entry(self, entry_id: str) -> None:
        """Open an entry on the right."""
        self.complete()  # a person may be quicker than the timer
        self.right.go_home()
        self.right.show()
        self.finding.follow(entry_id)
        self.entry.searched = self.finding.asking.wish.question.text
        self.entry.open(entry_id)

    def edit_entry(self, entry_id: str) -> None:
        """Open an entry and go to its form."""
        self.open_entry(entry_id)
        self.entry.edit()

    def show_added(self, entry: Entry) -> None:
        """Open an entry that was just added, in its place."""
        if entry.id == entry.site:
            self.sites.choose("site", entry.id)
        self.open_entry(entry.id)
        self.desk.notice.emit(self.desk.say("added", code=entry.code), "good")

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._later.stop()
        if hasattr(self, "entry"):
            self.entry.leave()
        super().closeEvent(event)

    def _selected(self) -> Sequence[str]:
        return self.finding.selected() or [self.entry.entry_id]

    def _hear(self, changes: Changes) -> None:
        views = (self.sites, self.finding, self.entry, self.doing, self.keeping)
        for view in (*views, self.middle, self.right):
            view.hear(changes)

    def _stand(self, spot: Spot) -> None:
        """List what is in a place; a site is opened at once, so that it can be described."""
        self.middle.go_home()
        if spot.sort == "search":
            self.head.search.setText(spot.question.text)
        self.finding.stand(spot.question, spot.name, removed=spot.sort == "trash", order=spot.order)
        if spot.opens:
            self.open_entry(spot.id)
        self.state_changed.emit()

    def _refused(self, error: ArchiveError) -> None:
        self.desk.notice.emit(self.desk.say.explain(error), "bad")

    def _tell_state(self) -> None:
        archive, sites = self.desk.archive, self.sites.model.sites
        held = self.desk.say("read_only", who=archive.held_by or "—")
        told = self.desk.say("sites", count=f"{sites:,}")
        self.foot.show_state(held if archive.read_only else told)

    def _hurry(self) -> None:
        """Make what is left as soon as the first rows are painted."""
        self._later.start(FRAME)

    def _connect(self) -> None:
        """Let all hear what is changed, of the place that is chosen and the entry that is open."""
        self.desk.archive_changed.connect(self._hear)
        self.sites.chosen.connect(self._stand)
        self.sites.shown.connect(self._tell_state)
        self.finding.widened.connect(lambda: self.sites.choose("all"))
        self.entry.followed.connect(self.open_entry)
        self.entry.state_changed.connect(self.state_changed)
        self.doing.changed.connect(self.state_changed)
        self.middle.opened.connect(self.open_entry)
        self.right.opened.connect(self.open_entry)
        self.right.currentChanged.connect(lambda _: self.state_changed.emit())

    def _typed(self, text: str) -> None:
        self.middle.go_home()
        self.finding.asking.search(text)
