"""Which folder is watched, for which site, and whether its files come in by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QVBoxLayout

from archive_app.domain.errors import Refused
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.intake.options import SITE, site_of
from archive_app.ui.intake.watch import Watch
from archive_app.ui.intake.watched import Watched
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain


class WatchView(Task):
    """Asks for the folder; what is said is in force at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "entry")
        say = desk.say
        self._watch: Watch | None = None
        self._folder = ""
        self.folder = Elided("", "", Qt.TextElideMode.ElideMiddle)
        self.choose_button = QPushButton(say("watch_choose"))
        self.site = editor_for(SITE, desk)
        self.by_itself = QCheckBox(say("watch_by_itself"))
        self.told = Plain("", "quiet", wrap=True)
        self.stop_button = QPushButton(say("watch_stop"))
        self.back = QPushButton(say("watch_back"))
        self._arrange()
        self.choose_button.clicked.connect(self.choose)
        self.site.changed.connect(self._changed)
        self.by_itself.clicked.connect(self._changed)
        self.stop_button.clicked.connect(self.stop)
        self.back.clicked.connect(self.left)

    def start(self, watch: Watch, site: str, place: str) -> None:
        """Show what is watched; a new folder would be for the site of this name."""
        if self._watch is None:
            watch.told.connect(self._tell)
        self._watch = watch
        what = watch.what or Watched("", site, place)
        self._show(what)
        self.choose_button.setFocus()

    def choose(self) -> None:
        """Let a person choose the folder."""
        title = self._desk.say("watch_choose")
        path = QFileDialog.getExistingDirectory(self, title, self._folder)
        if path:
            self._folder = str(Path(path))
            self._changed()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._folder = ""
        if self._watch:
            self._watch.watch(None)
        self._show(Watched("", *site_of(self.site), self.by_itself.isChecked()))

    def _show(self, what: Watched) -> None:
        self._folder = what.folder
        self.site.show_value(what.site or None, what.place)
        self.by_itself.setChecked(what.by_itself)
        self._tell_state()

    def _changed(self) -> None:
        """Watch what is said, as soon as folder and site are."""
        try:
            self.site.value()
        except Refused:
            return
        site, place = site_of(self.site)
        if self._watch and self._folder and site:
            self._watch.watch(Watched(self._folder, site, place, self.by_itself.isChecked()))
        self._tell_state()

    def _tell_state(self) -> None:
        say, (site, _) = self._desk.say, site_of(self.site)
        self.folder.setText(self._folder or say("watch_no_folder_yet"))
        self.stop_button.setEnabled(bool(self._folder))
        key = "watch_is_on" if self._folder and site else "watch_which_site"
        self._tell(say(key) if self._folder else "", "")

    def _tell(self, text: str, rank: str) -> None:
        self.told.rank(rank or "quiet")
        self.told.setText(text)

    def _arrange(self) -> None:
        say = self._desk.say
        self.site.call("site", say("trial_site"))
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        inner.addWidget(Plain(say("watch_about"), "quiet", wrap=True))
        inner.addWidget(Plain(say("watch_folder"), "label"))
        inner.addWidget(self.folder)
        inner.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(Plain(say("watch_site"), "label"))
        inner.addWidget(self.site)
        inner.addWidget(self.by_itself)
        inner.addWidget(self.told)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(Elided(say("watch_heading"), "heading"), None, self.back))
        column.addLayout(inner, 1)
        column.addWidget(bar(self.stop_button, None, pane="foot"))
