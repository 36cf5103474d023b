"""The card on which one thing is recorded: drafts at every change, saved when it is done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import repeating
from archive_app.archive.entries import description
from archive_app.archive.field import recording
from archive_app.archive.field.field import new_key
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Kind
from archive_app.ui.describe.form import Values
from archive_app.ui.describe.reading import Opened, opened, shown
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import tall
from archive_app.ui.field.drafts import FieldDrafts
from archive_app.ui.field.form import QuickForm, short
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.editor import Shown
from archive_app.ui.widgets.plain import Elided

Told = tuple[Values, Mapping[str, Shown]]


class RecordCard(QFrame):
    """A short form of a new entry or of one that there is; `saved` gives the entry."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "field_card")
        self._desk = desk
        self._site = ""
        self._kept = ""
        self._name = ""
        self.key = ""  # the id of the entry, or the key of a new one
        self.form: QuickForm | None = None
        self.caption = Elided("", "quiet")
        self.area = QScrollArea()
        self.drop_button = tall(desk.say("field_drop"))
        self.save_button = tall(desk.say("field_save"), "main")
        self.drafts = FieldDrafts(desk, self._typed)
        self.drafts.kept.connect(self._tell_kept)
        self.save_button.clicked.connect(self.save)
        self.drop_button.clicked.connect(self.drop)
        self._arrange()

    def begin(self, kind: Kind, site: str) -> None:
        """Begin a new entry of a kind, or go on with the one that was not saved."""
        self.leave()
        key, archive = new_key(kind.id, site), self._desk.archive
        if key == self.key and self.form:
            self.form.take_focus()
            return
        self._site = site
        self._show_form(key, kind, new=True)
        self._desk.jobs.read("field draft", lambda: _draft(archive, kind, key), self._put)

    def go_on(self, entry: str) -> None:
        """Go on with an entry that there is."""
        self.leave()
        archive = self._desk.archive
        self._desk.jobs.read("field draft", lambda: opened(archive, entry), self._open)

    def save(self) -> None:
        """Save what is typed; a value that cannot be read is shown at its field instead."""
        form, archive, site = self.form, self._desk.archive, self._site
        if form is None or not form.touched():
            return
        faults = form.faults()
        if faults:
            faults[0].editor.setFocus()
            return
        self.drafts.done()
        kind, key, values = form.kind.id, self.key, form.changes()
        self.save_button.setEnabled(False)
        if self._is_new:
            self._desk.jobs.save(
                lambda: recording.record(archive, kind=kind, site=site, values=values),
                self._saved,
                self._refused,
            )
        else:
            self._desk.jobs.save(
                lambda: description.describe(archive, key, values), self._saved, self._refused
            )

    def drop(self) -> None:
        """Forget what is typed and not saved."""
        if self.key:
            self.drafts.drop(self.key)
        self.close_card()

    def repeat(self) -> None:
        """Fill what is still empty with what this person said of the last one of this kind."""
        form, archive = self.form, self._desk.archive
        if form:
            kind = form.kind
            self._desk.jobs.read("last values", lambda: _last(archive, kind), self._fill)

    def leave(self) -> None:
        """Keep what is typed, before something else is recorded or the window closes."""
        self.drafts.keep()

    def close_card(self) -> None:
        """Show that nothing is being recorded."""
        self.key, self.form = "", None
        self.left.emit()

    @property
    def _is_new(self) -> bool:
        return "/" in self.key

    def _typed(self) -> Mapping[str, Value | None]:
        return self.form.changes() if self.form else {}

    def _open(self, found: Opened) -> None:
        sheet = found.sheet
        self._site = sheet.entry.site
        self._show_form(sheet.entry.id, sheet.kind, new=False)
        if self.form:
            self.form.show_values(sheet.entry.values, sheet.shown)
        self._caption()
        self._put((found.draft, found.draft_shown), found.draft_at)

    def _put(self, told: Told, at: str = "") -> None:
        """Put what was typed and not saved into the form."""
        if self.form and told[0]:
            self.form.put_values(*told)
            self._caption()
            if at:
                self._tell_kept(at)

    def _fill(self, told: Told) -> None:
        form = self.form
        if form is None or not told[0]:
            self._desk.notice.emit(self._desk.say("no_last"), "attention")
            return
        empty = {
            field: value
            for field, value in told[0].items()
            if field in form.rows and form.rows[field].value() is None
        }
        form.put_values(empty, told[1])
        self._edited()

    def _show_form(self, key: str, kind: Kind, *, new: bool) -> None:
        self.key, self._kept = key, ""
        form = self.form = QuickForm(short(kind, new=new), self._desk)
        form.show_values({}, {})
        form.changed.connect(self._edited)
        self.area.setWidget(form)
        self.save_button.setEnabled(not self._desk.archive.read_only)
        self._caption()
        form.take_focus()

    def _edited(self) -> None:
        self.drafts.touch(self.key)
        self._caption()

    def _tell_kept(self, at: str) -> None:
        self._kept = f"{datetime.fromisoformat(at).astimezone():%H:%M}"
        self._caption()

    def _caption(self) -> None:
        """Say what is being recorded, and when its draft was kept."""
        form, say = self.form, self._desk.say
        if form is None:
            return
        title = form.rows.get(self._desk.archive.kinds[form.kind.id].title_field.id)
        named = title.value() if title else say("field_do_note")
        name = str(named or say.label(form.kind.label))
        key = "field_recording_kept" if self._kept else "field_recording"
        self.caption.setText(say(key, name=name, time=self._kept))

    def _saved(self, entry: Entry) -> None:
        self.close_card()
        self.saved.emit(entry)

    def _refused(self, error: ArchiveError) -> None:
        self.save_button.setEnabled(True)
        self.drafts.touch(self.key)
        if self.form is None or not self.form.refuse(error):
            self._desk.notice.emit(self._desk.say.explain(error), "bad")

    def _arrange(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 0)
        head.addWidget(self.caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addWidget(bar(self.drop_button, None, self.save_button, pane="field_bar"))


def _draft(archive: Archive, kind: Kind, key: str) -> Told:
    """Return what was typed of a new entry and not saved, and what people read for it."""
    draft = description.draft_of(archive, key) or {}
    return draft, shown(archive, kind.fields, draft)


def _last(archive: Archive, kind: Kind) -> Told:
    """Return the values of the last entry of a kind, and what people read for them."""
    values = repeating.last_values(archive, kind.id)
    return values, shown(archive, kind.fields, values)
