"""The entry on the right: its picture, and in tabs its form, files, links, text and history."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from archive_app.archive.catalogue import history, repeating, restoring
from archive_app.archive.catalogue.history import Change, Undone
from archive_app.archive.entries import description
from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.advice import Advice
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError
from archive_app.ui.describe.drafts import Drafts
from archive_app.ui.describe.picture import PictureView
from archive_app.ui.describe.reading import Opened, opened
from archive_app.ui.describe.tabs import EntryTabs
from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.widgets.notice import Notice
from archive_app.ui.widgets.plain import Elided, Plain


class EntryView(QFrame):
    """Shows one entry for reading and describing. `followed` gives a linked entry to open.

    `looking` gives the number of the file that a person wants to look at closely, `shown` the entry
    that can be seen now.
    """

    followed = Signal(str)
    looking = Signal(int)
    shown = Signal(str)
    state_changed = Signal()

    def __init__(self, desk: Desk, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setProperty("pane", "entry")
        self._desk = desk
        self.entry_id = ""
        self.searched = ""
        self.sheet: Sheet | None = None
        self.picture = PictureView(thumbnails, desk)
        self.tabs = EntryTabs(desk)
        self.draft = Notice()
        self.title = Elided("", "heading")
        self.caption = Plain("", "quiet")
        self.saved = Plain("", "quiet")
        self.save_button = QPushButton(desk.say("save"))
        self._drafts = Drafts(desk, self.tabs.changes)
        self._opened: Opened | None = None
        self._sought: Advice | None = None
        self._arrange()
        self._connect()
        self._show_nothing()

    def open(self, entry_id: str) -> None:
        """Open an entry; what was typed in the one before is kept as its draft."""
        if entry_id == self.entry_id:
            return
        self.leave()
        self.entry_id = entry_id
        self._ask()

    def seek(self, advice: Advice) -> None:
        """Go to the field that an advice on the open entry is about, now or when it is shown."""
        self._sought = advice
        if self.sheet and self.sheet.entry.id == self.entry_id:
            self._find()

    def close_entry(self) -> None:
        """Show no entry."""
        self.leave()
        self._desk.jobs.forget("entry")
        self._show_nothing()

    def hear(self, changes: Changes) -> None:
        """Show the open entry as it is now, but never over what somebody is typing."""
        if self.entry_id in changes.entries:
            self._ask()
        else:
            self.tabs.hear()

    def edit(self) -> None:
        """Go to the form."""
        self.tabs.edit()

    @property
    def can_save(self) -> bool:
        """Tell whether something typed here is not saved."""
        return self.sheet is not None and not self._desk.archive.read_only and self.tabs.touched()

    def save(self) -> None:
        """Save what was changed; a value that cannot be read is shown at its field instead."""
        self.tabs.save_details()
        if not self.can_save or self.tabs.show_fault():
            return
        archive, entry, values = self._desk.archive, self.entry_id, self.tabs.changes()
        self._drafts.done()
        self.save_button.setEnabled(False)
        self._desk.jobs.save(
            lambda: description.describe(archive, entry, values), self._saved, self._refused
        )

    def duplicate(self) -> None:
        """Add an entry with the same values, and open it."""
        archive, entry = self._desk.archive, self.entry_id
        self._desk.jobs.save(
            lambda: repeating.duplicate(archive, entry), lambda copy: self.followed.emit(copy.id)
        )

    def restore(self, change: Change) -> None:
        """Give a field the value back that it had before a change."""
        archive, entry = self._desk.archive, self.entry_id
        self._desk.jobs.save(
            lambda: restoring.restore(archive, entry, change.seq, change.field),
            lambda _: self._desk.notice.emit(self._desk.say("restored"), "good"),
        )

    def undo_step(self, step: str) -> None:
        """Take back a step of the history; what was changed since stays."""
        archive = self._desk.archive
        self._desk.jobs.save(lambda: history.undo_step(archive, step), self._undone)

    def leave(self) -> None:
        """Keep what is typed, before another entry is opened or the window closes."""
        self.tabs.save_details()
        self._drafts.keep()

    def _ask(self) -> None:
        archive, entry = self._desk.archive, self.entry_id
        self._desk.jobs.read("entry", lambda: opened(archive, entry), self._show, self._missed)

    def _missed(self, error: ArchiveError) -> None:
        """Show nothing where the entry is no more: its making was undone."""
        if error.key == "unknown_entry":
            self.close_entry()
        else:
            self._desk.notice.emit(self._desk.say.explain(error), "bad")

    def _show(self, found: Opened) -> None:
        sheet, say = found.sheet, self._desk.say
        same = self.sheet is not None and self.sheet.entry.id == sheet.entry.id
        keeps_typing = same and self.tabs.touched()
        self.sheet, self._opened = sheet, found
        self.pages.setCurrentIndex(1)
        first = next((held.original.sha256 for held in sheet.files), "")
        self.picture.show_original(first, sheet.kind.icon or sheet.kind.id)
        self.title.setText(sheet.entry.title or say("untitled"))
        self.caption.setText(f"{sheet.entry.code} · {say.label(sheet.kind.label)}")
        self.tabs.show_entry(found, self.searched, keeps_typing=keeps_typing)
        if not same:
            self.saved.setText("")
        self.draft.hide()
        if found.draft and not keeps_typing:
            buttons = [(say("draft_take"), self._take_draft), (say("draft_drop"), self._drop_draft)]
            at = datetime.fromisoformat(found.draft_at).astimezone()
            self.draft.say(say("draft", at=f"{at:%Y-%m-%d %H:%M}"), "attention", buttons)
        self.shown.emit(sheet.entry.id)
        self._touch()
        self._find()

    def _find(self) -> None:
        advice, self._sought = self._sought, None
        if advice and self.tabs.page:
            self.tabs.page.follow(advice)

    def _show_nothing(self) -> None:
        self.entry_id, self.sheet, self._opened = "", None, None
        self.pages.setCurrentIndex(0)
        self.state_changed.emit()

    def _edited(self) -> None:
        self._drafts.touch(self.entry_id)
        self._touch()

    def _touch(self) -> None:
        touched = self.can_save
        self.save_button.setEnabled(touched)
        if touched:
            self.saved.setText(self._desk.say("unsaved"))
        self.state_changed.emit()

    def _saved(self, entry: Entry) -> None:
        if entry.id == self.entry_id:
            self.tabs.settle()
            self.saved.setText(self._desk.say("saved", time=f"{datetime.now():%H:%M:%S}"))  # noqa: DTZ005 - the wall clock
            self._ask()

    def _refused(self, error: ArchiveError) -> None:
        self._drafts.touch(self.entry_id)
        if not self.tabs.refuse(error):
            self._desk.notice.emit(self._desk.say.explain(error), "bad")
        self._touch()

    def _undone(self, undone: Undone) -> None:
        say = self._desk.say
        told = say("undone", step=say.step(undone.label, dict(undone.details)))
        kept = say("kept", count=len(undone.kept)) if undone.kept else ""
        self._desk.notice.emit(told + kept, "info")

    def _take_draft(self) -> None:
        if self._opened:
            self.tabs.put(self._opened.draft, self._opened.draft_shown)
        self.draft.hide()
        self._touch()

    def _drop_draft(self) -> None:
        self._drafts.drop(self.entry_id)
        self.draft.hide()

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.tabs.edited.connect(self._edited)
        self.tabs.followed.connect(self.followed)
        self.tabs.past.restoring.connect(self.restore)
        self.tabs.past.undoing.connect(self.undo_step)
        self.picture.pressed.connect(lambda: self.looking.emit(0))
        self.tabs.files.looking.connect(self.looking)

    def _arrange(self) -> None:
        head = QFrame()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 12, 6)
        row.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.caption)
        line.addWidget(self.saved)
        line.addStretch()
        names.addLayout(line)
        row.addLayout(names, 1)
        row.addWidget(self.save_button)
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.picture, self.draft, head):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
        nothing = Plain(self._desk.say("no_entry"), "quiet", wrap=True)
        nothing.setContentsMargins(32, 32, 32, 32)
        self.pages = QStackedWidget()
        self.pages.addWidget(nothing)
        self.pages.addWidget(entry)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
