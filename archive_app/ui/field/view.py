"""The field view: one open site, everything in two presses, on the whole of a small window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout
from typing_extensions import override

from archive_app.archive.field import field
from archive_app.archive.field.field import OpenDraft, Today
from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk
from archive_app.ui.doing import Doing
from archive_app.ui.field.buttons import tall
from archive_app.ui.field.count import CountPage
from archive_app.ui.field.foot import FieldFoot
from archive_app.ui.field.places import PlacesPage
from archive_app.ui.field.today import MOST
from archive_app.ui.field.work import WorkPage
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain, tip


class FieldView(Task):
    """Head, pages and foot of field work; `left` goes back to the window as it was.

    `moved` gives the site in which one works from now on.
    """

    moved = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        self.setAcceptDrops(True)
        say = desk.say
        self.site = self.place = ""
        self.title = Elided("", "field_title")
        self.subtitle = Plain("", "quiet")
        self.same_button = tall(say("same_as_last"))
        self.other_button = tall(say("field_other_site"))
        self.undo_button = tall(say("do_undo"))
        self.doing = Doing(desk)
        self.back_button = tall(say("field_leave"))
        self.work = WorkPage(desk)
        self.count = CountPage(desk)
        self.places = PlacesPage(desk)
        self.pages = QStackedWidget()
        self.foot = FieldFoot(desk)
        self._connect()
        self._arrange()

    def start(self, site: str, place: str) -> None:
        """Work in a site; without one, ask for it first."""
        self.site, self.place = site, place
        if not site:
            self.choose_site()
            return
        self.moved.emit(site)
        self.title.setText(place)
        self.doing.refresh()
        self.work.start(site, place)
        self.show_work()
        archive = self._desk.archive
        self._desk.jobs.read("field drafts", lambda: field.drafts(archive), self._offer)

    def show_work(self) -> None:
        """Show the page on which one records."""
        self.same_button.setEnabled(True)
        self.pages.setCurrentWidget(self.work)
        self._ask()

    def choose_site(self) -> None:
        """Ask for a site to work in."""
        self.work.record.leave()
        if not self.site:
            self.title.setText(self._desk.say("field_choose_site"))
        self._turn(self.places)
        self.places.ask()

    def count_day(self) -> None:
        """Count the day."""
        self.work.record.leave()
        self._turn(self.count)
        self.count.count(datetime.now().astimezone().date())

    def repeat(self) -> None:
        """Fill what is being recorded with what was said of the last one."""
        self.work.record.repeat()

    def leave(self) -> None:
        """Keep what is typed, and go back."""
        self.work.record.leave()
        self.left.emit()

    @override
    def hear(self, changes: Changes) -> None:
        if not self.isVisible():  # it asks when it is entered again
            return
        self.doing.hear(changes)
        if changes.entries:
            self.foot.saved()
            self._ask()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.site and event.mimeData().hasUrls() and not self._desk.archive.read_only:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        dropped = event.mimeData().urls()
        self.show_work()
        self.work.take([Path(url.toLocalFile()) for url in dropped if url.isLocalFile()])

    def _turn(self, page: CountPage | PlacesPage) -> None:
        self.same_button.setEnabled(False)
        self.pages.setCurrentWidget(page)

    def _ask(self) -> None:
        """Ask what the day has brought so far."""
        archive, when = self._desk.archive, datetime.now().astimezone().date()
        self._desk.jobs.read(
            "field today",
            lambda: (field.latest(archive, when, MOST), field.drafts(archive)),
            lambda found: self._show_today(*found),
        )

    def _show_today(self, today: Today, drafts: Sequence[OpenDraft]) -> None:
        self.subtitle.setText(self._desk.say("field_subtitle", entries=f"{today.entries:,}"))
        self.work.today.show_today(today, drafts)

    def _offer(self, drafts: Sequence[OpenDraft]) -> None:
        """Say what was typed and not saved, before a crash or on another day."""
        if drafts:
            told = self._desk.say("field_offered", count=len(drafts))
            self._desk.notice.emit(told, "attention")

    def _name_undo(self) -> None:
        """Say what would be taken back."""
        step = self.doing.named(self.doing.undoable)
        told = self._desk.say("do_undo_step", step=step) if step else ""
        self.undo_button.setEnabled(bool(step))
        self.undo_button.setToolTip(tip(told))
        self.undo_button.setAccessibleName(told)

    def _go_on(self, key: str) -> None:
        self.show_work()
        self.work.go_on(key)

    def _measure(self) -> None:
        if self.site:
            self.show_work()
            self.work.measure.sort.choose("point")
            self.work.survey()

    def _connect(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, does in (("Esc", self._back), ("Ctrl+Return", self.work.save)):
            QShortcut(QKeySequence(keys), self, does, context=within)
        self.undo_button.clicked.connect(self.doing.undo)
        self.doing.changed.connect(self._name_undo)
        self.same_button.clicked.connect(self.repeat)
        self.other_button.clicked.connect(self.choose_site)
        self.back_button.clicked.connect(self._back)
        self.places.chosen.connect(self.start)
        self.work.today.counting.connect(self.count_day)
        self.work.measure.point.positioned.connect(self.foot.show_position)
        self.work.record.drafts.kept.connect(lambda _: self._ask())
        self.foot.locating.connect(self._measure)
        self.count.opened.connect(self._go_on)
        self.count.left.connect(self.show_work)
        self.count.copied.connect(lambda _: self.foot.show_kept())

    def _back(self) -> None:
        """Go one page back: to the work, and from there to the window."""
        if self.site and self.pages.currentWidget() is not self.work:
            self.show_work()
        else:
            self.leave()

    def _arrange(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.title)
        names.addWidget(self.subtitle)
        head = bar(pane="head")
        row = head.layout()
        if isinstance(row, QHBoxLayout):
            row.setContentsMargins(16, 5, 16, 5)
            row.addLayout(names, 1)
            buttons = (self.undo_button, self.same_button, self.other_button, self.back_button)
            for button in buttons:
                row.addWidget(button)
        for page in (self.work, self.count, self.places):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.pages, 1)
        column.addWidget(self.foot)
