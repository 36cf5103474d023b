"""The card on which the newest photographs or sounds come in from a camera or a recorder."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from archive_app.archive.field.cards import PHOTOGRAPHS, SOUNDS, fresh
from archive_app.archive.intake.intake import Intake
from archive_app.archive.intake.marks import Mark, mark
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.doing import Doing
from archive_app.ui.field.buttons import tall
from archive_app.ui.field.keeping import folder, remember
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain


@dataclass(frozen=True, slots=True)
class Source:
    """Where files come from: by which name its folder is remembered, and how they are called."""

    name: str
    suffixes: Collection[str]


CAMERA = Source("camera", PHOTOGRAPHS)
RECORDER = Source("recorder", SOUNDS)


class IntakeCard(QFrame):
    """Takes in what is new on the card of one source; the folder is asked for once."""

    def __init__(self, desk: Desk, source: Source) -> None:
        super().__init__()
        self.setProperty("pane", "field_card")
        self._desk = desk
        self._source = source
        self._site = self._place = ""
        self._seen: set[Mark] = set()
        self._taking = False
        self._doing = Doing(desk)
        say = desk.say
        self.heading = Plain(say(f"field_{source.name}_heading"), "heading")
        self.where = Elided("", "quiet", Qt.TextElideMode.ElideMiddle)
        self.told = Plain("", "", wrap=True)
        self.faults = Plain("", "bad", wrap=True)
        self.other_button = tall(say("field_other_folder"))
        self.files_button = tall(say("field_choose_files"))
        self.all_button = tall(say("field_all_days"))
        self.other_button.clicked.connect(self.choose)
        self.files_button.clicked.connect(self.choose_files)
        self.all_button.clicked.connect(lambda: self._look(None))
        self._doing.reported.connect(self._reported)
        desk.jobs.job_ended.connect(self._ended)
        self._arrange()

    def start(self, site: str, place: str) -> None:
        """Take in for a site what is new today, or ask for the folder if there is none."""
        self._site, self._place = site, place
        if folder(self._desk.preferences, self._source.name):
            self._look(_today())
        else:
            self.where.setText("")
            self._say(self._desk.say(f"field_{self._source.name}_ask"))
            self.choose()

    def choose(self) -> None:
        """Ask for the folder of the card, remember it and look into it."""
        title = self._desk.say(f"field_{self._source.name}_folder")
        known = folder(self._desk.preferences, self._source.name)
        path = QFileDialog.getExistingDirectory(self, title, str(known or ""))
        if path:
            remember(self._desk.preferences, self._source.name, path)
            self._look(_today())

    def choose_files(self) -> None:
        """Ask for single files and take them in."""
        known = folder(self._desk.preferences, self._source.name)
        title = self._desk.say("field_choose_files")
        paths, _ = QFileDialog.getOpenFileNames(self, title, str(known or ""))
        self.take(self._site, self._place, [Path(path) for path in paths])

    def take(self, site: str, place: str, paths: Sequence[Path]) -> None:
        """Take files in for a site."""
        self._site, self._place = site, place
        if paths:
            self._taking = True
            self._say(self._desk.say("field_taking", count=f"{len(paths):,}"))
            self._doing.take_in(site, place, paths)

    def _look(self, since: date | None) -> None:
        """Look for what is new on the card since a day, on all days if there is none."""
        card = folder(self._desk.preferences, self._source.name)
        if card is None:
            self._say(self._desk.say("field_no_card"))
            return
        suffixes, seen = self._source.suffixes, frozenset(self._seen)
        self.where.setText(str(card))
        self._say(self._desk.say("field_looking"))
        self._desk.jobs.read(
            f"card {self._source.name}",
            lambda: fresh(card, suffixes, since, seen),
            lambda paths: self._found(paths, since),
            self._refused,
        )

    def _found(self, paths: Sequence[Path], since: date | None) -> None:
        if paths:
            self.take(self._site, self._place, paths)
        else:
            self._say(self._desk.say("field_none_today" if since else "field_none_new"))

    def _ended(self) -> None:
        """Take it that nothing was reported, until it is: a full disk ends a job without a word."""
        if self._taking:
            self._taking = False
            self._say(self._desk.say("field_not_taken"))

    def _reported(self, intake: Intake) -> None:
        say = self._desk.say
        known = [one.file for one in intake.taken_in] + [one.file for one in intake.already_held]
        self._seen |= {mark(file) for file in known if file.exists()}
        self._say(
            say(
                "field_taken",
                taken=f"{len(intake.taken_in):,}",
                held=f"{len(intake.already_held):,}",
                refused=f"{len(intake.refused):,}",
            )
        )
        shown = [f"{one.file.name}：{say.explain(one.why)}" for one in intake.refused[:5]]
        self.faults.setText("\n".join(shown))
        self.faults.setVisible(bool(shown))

    def _refused(self, error: ArchiveError) -> None:
        self._say(self._desk.say.explain(error))

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.faults.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        for widget in (self.heading, self.where, self.told, self.faults):
            inner.addWidget(widget)
        inner.addStretch(1)
        column.addLayout(inner, 1)
        buttons = (self.other_button, self.files_button, None, self.all_button)
        column.addWidget(bar(*buttons, pane="field_bar"))
        self.faults.hide()


def _today() -> date:
    return datetime.now().astimezone().date()
