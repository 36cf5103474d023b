"""How files are to be taken in: where to, as what, and what is put right on the way."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.archive.intake.nearby import Nearby
from archive_app.archive.intake.options import Options, read_shift
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Label
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.editor import Editor
from archive_app.ui.widgets.plain import Plain, tip

SITE = Field("site", "entry", Label("遗产点", "Site"), target="site")
TRACKS = "*.gpx *.kml *.kmz *.geojson"
WIDTH = 264
MOST_OFFERED = 3
MOST_NAMED = 20
LONGEST = 160  # pixels of a site's name on its button


@dataclass(frozen=True, slots=True)
class Onto:
    """A record that files may be meant for, and whether they become part of it or stand below."""

    id: str
    name: str
    part: bool = False
    below: bool = False


def site_of(editor: Editor) -> tuple[str, str]:
    """Return the id and the name of the site that was picked, "" as long as none was."""
    line = editor.inputs()[0]
    with suppress(Refused):
        if editor.value() and isinstance(line, QLineEdit):
            return str(editor.value()), line.text()
    return "", ""


class OptionsPart(QFrame):
    """Asks how files are to be taken in. `changed` tells that something else is wanted."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "quiet")
        self._desk = desk
        self._track: Path | None = None
        say = desk.say
        self.site = editor_for(SITE, desk)
        self.offered = QVBoxLayout()
        self.record = Choice()
        self.kind = Choice()
        self.together = QCheckBox(say("trial_together"))
        self.match = QCheckBox(say("trial_match"))
        self.authors = QCheckBox()
        self.shift = QLineEdit()
        self.shift_fault = Plain("", "bad", wrap=True)
        self.track_button = QPushButton()
        self._offered_label = Plain(say("trial_near_sites"), "label")
        self._record_label = Plain(say("trial_record"), "label")
        self._arrange()
        self._list_kinds()
        self._show_track(None)
        self._connect()

    def start(self, site: str, place: str, onto: Onto | None) -> None:
        """Begin with a site of this name, and with the record that files may be meant for."""
        self.site.show_value(site or None, place)
        self.show_sites(())
        self.kind.setCurrentIndex(0)
        self.together.setChecked(True)
        self.match.setChecked(True)
        self.authors.setChecked(False)
        self.show_authors(())
        self.shift.clear()
        self.shift_fault.hide()
        self._show_track(None)
        self._list_records(onto)

    def site_id(self) -> str:
        """Return the id of the site that files go to, "" as long as nobody said."""
        return site_of(self.site)[0]

    def site_name(self) -> str:
        """Return the name of that site."""
        return site_of(self.site)[1]

    def options(self) -> Options:
        """Return what is wanted; raise `Refused` for a correction that nobody can read."""
        how, record = self.record.currentData() or ("", "")
        shift = self.shift.text().strip()
        return Options(
            kind=str(self.kind.currentData() or ""),
            together=self.together.isChecked(),
            match=self.match.isChecked(),
            shift=read_shift(shift) if shift else timedelta(),
            track=self._track,
            onto=record if how == "onto" else "",
            under=record if how == "under" else "",
            authors=self.authors.isChecked(),
        )

    def show_authors(self, names: Sequence[str]) -> None:
        """Offer to name those who made files, as these say."""
        say = self._desk.say
        self.authors.setText(say("trial_authors", count=len(names)))
        self.authors.setToolTip(tip(say("between").join(names[:MOST_NAMED])))
        self.authors.setVisible(bool(names))

    def show_sites(self, near: Sequence[tuple[Nearby, int]]) -> None:
        """Offer the sites near to which files were taken, but for the one that is chosen."""
        while (item := self.offered.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        others = [(one, count) for one, count in near if one.id != self.site_id()]
        self._offered_label.setVisible(bool(others))
        for one, count in others[:MOST_OFFERED]:
            self.offered.addWidget(self._offer(one, count), 0, Qt.AlignmentFlag.AlignLeft)

    def choose_track(self) -> None:
        """Let a person choose a track, or leave out the one that is chosen."""
        if self._track:
            self._show_track(None)
        else:
            title, say = self._desk.say("trial_track_choose"), self._desk.say
            path, _ = QFileDialog.getOpenFileName(
                self, title, "", f"{say('trial_tracks')} ({TRACKS})"
            )
            if not path:
                return
            self._show_track(Path(path))
        self.changed.emit()

    def _offer(self, near: Nearby, count: int) -> QPushButton:
        metres, shown = f"{near.metres:,.0f}", f"{count:,}"
        told = self._desk.say("trial_near", name=near.title, count=shown, metres=metres)
        name = self.fontMetrics().elidedText(near.title, Qt.TextElideMode.ElideRight, LONGEST)
        button = QPushButton(f"{name}　{shown}")
        button.setToolTip(tip(told))
        button.setAccessibleName(told)
        button.setProperty("rank", "chip")
        button.clicked.connect(lambda: self._go_to(near))
        return button

    def _go_to(self, near: Nearby) -> None:
        self.site.show_value(near.id, near.title)
        self._site_changed()

    def _site_changed(self) -> None:
        """Take other files' records away: they are of the site that was chosen before."""
        try:
            self.site.value()
        except Refused:
            return
        self._list_records(None)
        self.changed.emit()

    def _shifted(self) -> None:
        try:
            self.options()
        except Refused as fault:
            self.shift_fault.setText(self._desk.say.explain(fault))
            self.shift_fault.show()
        else:
            self.shift_fault.hide()
            self.changed.emit()

    def _show_track(self, track: Path | None) -> None:
        self._track = track
        say = self._desk.say
        text = say("trial_track_drop", name=track.name) if track else say("trial_track_choose")
        self.track_button.setText(text)

    def _list_kinds(self) -> None:
        self.kind.addItem(self._desk.say("trial_by_content"), "")
        for kind in self._desk.archive.kinds.of_family("record"):
            if kind.takes and not kind.retired:
                self.kind.addItem(self._desk.say.label(kind.label), kind.id)

    def _list_records(self, onto: Onto | None) -> None:
        """List what can be done with the record that files may be meant for."""
        say = self._desk.say
        self.record.clear()
        self.record.addItem(say("trial_new_records"), ("", ""))
        if onto:
            self.record.addItem(say("trial_onto", name=onto.name), ("onto", onto.id))
            self.record.addItem(say("trial_under", name=onto.name), ("under", onto.id))
            self.record.setCurrentIndex(1 if onto.part else 2 if onto.below else 0)
        for widget in (self._record_label, self.record):
            widget.setVisible(onto is not None)

    def _connect(self) -> None:
        self.site.changed.connect(self._site_changed)
        for choice in (self.record, self.kind):
            choice.activated.connect(self.changed)
        for box in (self.together, self.match, self.authors):
            box.clicked.connect(self.changed)
        self.shift.editingFinished.connect(self._shifted)
        self.track_button.clicked.connect(self.choose_track)

    def _arrange(self) -> None:
        say = self._desk.say
        self.shift.setPlaceholderText(say("trial_shift_hint"))
        self.shift_fault.hide()
        self.site.call("site", say("trial_site"))
        named: dict[str, QWidget] = {
            "trial_record": self.record,
            "trial_kind": self.kind,
            "trial_shift": self.shift,
        }
        for key, widget in named.items():
            widget.setAccessibleName(say(key))
            widget.setAcceptDrops(False)
        for choice in (self.record, self.kind):
            choice.setSizeAdjustPolicy(
                Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.setFixedWidth(WIDTH)
        self._stack()

    def _stack(self) -> None:
        """Put all of it one below the other, each below its label."""
        say, column = self._desk.say, QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addWidget(Plain(say("trial_site"), "label"))
        column.addWidget(self.site)
        column.addWidget(self._offered_label)
        column.addLayout(self.offered)
        for label, widget in (
            (self._record_label, self.record),
            (Plain(say("trial_kind"), "label"), self.kind),
        ):
            column.addWidget(label)
            column.addWidget(widget)
        for box in (self.together, self.match, self.authors):
            column.addWidget(box)
        column.addWidget(Plain(say("trial_shift"), "label"))
        column.addWidget(self.shift)
        column.addWidget(self.shift_fault)
        column.addWidget(Plain(say("trial_track"), "label"))
        column.addWidget(self.track_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
