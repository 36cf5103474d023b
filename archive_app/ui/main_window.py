"""The main window: places, working list and entry, under one search box."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from archive_app.archive.intake import Intake
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError
from archive_app.ui.describe.view import EntryView
from archive_app.ui.desk import Desk
from archive_app.ui.doing import Doing
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.view import FindView
from archive_app.ui.foot import Foot
from archive_app.ui.head import Head
from archive_app.ui.keeping import Keeping
from archive_app.ui.pages import Pages
from archive_app.ui.sites.lines import Spot
from archive_app.ui.sites.view import SitesView
from archive_app.ui.widgets.notice import Notice

WIDTHS = (244, 776, 420)


class MainWindow(QMainWindow):
    """Three panes that can be closed.

    `state_changed` tells that other commands may be enabled; what lies beyond one window is asked
    for by its other signals.
    """

    state_changed = Signal()
    closing = Signal()
    other_archive = Signal()
    other_theme = Signal()
    palette_wanted = Signal()
    shortcuts_wanted = Signal()
    who_wanted = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk = desk
        self.doing = Doing(desk)
        self.keeping = Keeping(desk)
        thumbnails = Thumbnails(desk.archive, desk.jobs)
        self.head = Head(desk, name)
        self.notice = Notice()
        self.sites = SitesView(desk)
        self.finding = FindView(desk, thumbnails)
        self.entry = EntryView(desk, thumbnails)
        self.foot = Foot(desk)
        self.middle = Pages(desk, self.finding)
        self.right = Pages(desk, self.entry)
        self.panes = QSplitter()
        self.setWindowTitle(f"{name} — {desk.say('program_name')}")
        self.setAcceptDrops(True)
        self._arrange()
        self._connect()
        self._begin()

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

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take files and folders in for the site that a person stands in."""
        if not paths:
            return
        if self.site:
            self.doing.take_in(self.site, self.place, paths)
        else:
            self.desk.notice.emit(self.desk.say("choose_site_first"), "attention")

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

    def tell_bug(self, text: str, report: str) -> None:
        """Say that the program itself went wrong, and let the report be copied."""
        copy = (self.desk.say("copy_report"), lambda: QGuiApplication.clipboard().setText(report))
        self.notice.say(text, "bad", [copy])

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def toggle(self, pane: QWidget) -> None:
        """Close a pane at the side, or open it again."""
        pane.setVisible(not pane.isVisible())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event) and not self.desk.archive.read_only:
            event.acceptProposedAction()
            key = "drop_here" if self.site else "choose_site_first"
            self.notice.say(self.desk.say(key, name=self.place), "attention")

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.notice.close_notice()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.notice.close_notice()
        self.take_in(_paths(event))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.entry.leave()
        self.desk.preferences.keep("geometry", self.saveGeometry())
        self.desk.preferences.keep("panes", self.panes.saveState())
        event.accept()
        self.hide()  # a job that has to stop first keeps nobody before a dead window
        self.closing.emit()

    def _selected(self) -> Sequence[str]:
        return self.finding.selected() or [self.entry.entry_id]

    def _hear(self, changes: Changes) -> None:
        views = (self.sites, self.finding, self.entry, self.doing, self.keeping)
        for view in (*views, self.middle, self.right):
            view.hear(changes)

    def _stand(self, spot: Spot) -> None:
        """List what is in a place; a site is opened at once, so that it can be described."""
        self.middle.go_home()
        self.finding.stand(spot.question, spot.name, removed=spot.sort == "trash")
        if spot.sort in {"site", "group"}:
            self.open_entry(spot.id)
        self.state_changed.emit()

    def _reported(self, intake: Intake) -> None:
        from archive_app.ui.intake.view import IntakeView  # noqa: PLC0415 - wanted late

        self.middle.go(IntakeView).show_intake(intake)

    def _refused(self, error: ArchiveError) -> None:
        self.desk.notice.emit(self.desk.say.explain(error), "bad")

    def _tell_state(self) -> None:
        archive, sites = self.desk.archive, self.sites.model.sites
        held = self.desk.say("read_only", who=archive.held_by or "—")
        told = self.desk.say("sites", count=f"{sites:,}")
        self.foot.show_state(held if archive.read_only else told)

    def _begin(self) -> None:
        self.finding.stand(self.sites.spot.question, self.sites.spot.name)
        self._tell_state()
        self.head.search.setFocus()

    def _connect(self) -> None:
        desk = self.desk
        desk.archive_changed.connect(self._hear)
        desk.notice.connect(self.notice.say)
        desk.jobs.refused.connect(self._refused)
        self.head.search.textChanged.connect(self._typed)
        self.head.search.left.connect(self.finding.take_focus)
        self.sites.chosen.connect(self._stand)
        self.sites.shown.connect(self._tell_state)
        self.finding.opened.connect(self.open_entry)
        self.finding.entered.connect(self.edit_entry)
        self.finding.widened.connect(lambda: self.sites.choose("all"))
        self.entry.followed.connect(self.open_entry)
        self.entry.state_changed.connect(self.state_changed)
        self.doing.changed.connect(self.state_changed)
        self.doing.reported.connect(self._reported)
        self.middle.opened.connect(self.open_entry)
        self.right.opened.connect(self.open_entry)
        self.right.currentChanged.connect(lambda _: self.state_changed.emit())

    def _typed(self, text: str) -> None:
        self.middle.go_home()
        self.finding.asking.search(text)

    def _arrange(self) -> None:
        for pane, width in zip((self.sites, self.middle, self.right), WIDTHS, strict=True):
            self.panes.addWidget(pane)
            pane.setMinimumWidth(width * 3 // 5)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.panes.setStretchFactor(1, 1)
        self.panes.setSizes(list(WIDTHS))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(self.panes, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(whole)
        self.resize(1440, 900)
        self.restoreGeometry(self.desk.preferences.kept("geometry"))
        self.panes.restoreState(self.desk.preferences.kept("panes"))


def _paths(event: QDropEvent) -> list[Path]:
    """Return the files and folders that are being dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
