"""Taking in: what would become of each file, then what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
)
from typing_extensions import override

from archive_app.archive.intake.intake import Intake
from archive_app.archive.intake.looking import authors
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.plan import Plan
from archive_app.archive.intake.units import Unit
from archive_app.domain.changes import Changes
from archive_app.domain.errors import ArchiveError, Refused
from archive_app.ui.desk import Desk
from archive_app.ui.intake.options import Onto, OptionsPart
from archive_app.ui.intake.progress import JobLine
from archive_app.ui.intake.report_page import ReportPage
from archive_app.ui.intake.trial import Trial
from archive_app.ui.intake.trial_page import TrialPage
from archive_app.ui.job import Job
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain

Policy = QSizePolicy.Policy
MARGIN = 36


class IntakeView(Task):
    """A page from the files that a person brings to the report of what became of them.

    `trying` tells that it needs room, `reported` gives what became of the files.
    """

    trying = Signal()
    reported = Signal(object)

    holds_typing = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self.trial = Trial(desk)
        self._plan: Plan | None = None
        self._waiting = False  # for the first plan of what is looked at
        self.heading = Elided("", "heading")
        self.back = QPushButton(say("back_to_list"))
        self.page = TrialPage(desk)
        self.options = OptionsPart(desk)
        self.told = Plain("", "quiet", wrap=True)
        self.job = JobLine(desk)
        self.take_button = QPushButton(say("trial_take"))
        self.report = ReportPage(desk)
        self.whole = QStackedWidget()
        self._sheet = QFrame()
        self._beside = QScrollArea()
        self._arrange()
        self._connect()

    def start(
        self, paths: Sequence[Path], *, site: str, place: str, onto: Onto | None = None
    ) -> None:
        """Look at files for a site of this name."""
        self.trying.emit()
        self.options.start(site, place, onto)
        self._begin(paths)
        self.whole.setCurrentWidget(self._sheet)
        self.take_button.setFocus()
        self._touch()

    @property
    def is_trying(self) -> bool:
        """Tell whether a person looks at a trial, to which more files may be brought."""
        is_shown = self.isVisible() and self.whole.currentWidget() is self._sheet
        return is_shown and bool(self.trial.paths) and not self.trial.taking

    def add(self, paths: Sequence[Path]) -> None:
        """Look at more files, beside those of the trial."""
        self.trial.add(paths)
        self._touch()

    def take(self) -> None:
        """Take in what is ticked; as long as that cannot be told, all of them."""
        options = self._wanted()
        if options is None or not self.take_button.isEnabled():
            return
        if self._waiting:
            self.trial.take_all(self.options.site_id(), options)
        else:
            self.trial.take(self.options.site_id(), options, self.page.chosen())
        self._touch()

    @override
    def hear(self, changes: Changes) -> None:
        """Plan anew once something was added or taken back."""
        if changes.entries and self.isVisible() and not self.trial.taking:
            self._replan()

    def _begin(self, paths: Sequence[Path]) -> None:
        self.page.model.unticked.clear()
        self.page.say_instead(self._desk.say("trial_looking"))
        self._plan, self._waiting = None, True
        self.trial.begin(paths)

    def _replan(self) -> None:
        """Plan what was looked at, as soon as it is said where to."""
        options = self._wanted()
        if self.trial.looking or self.whole.currentWidget() is not self._sheet:
            return
        if not self.trial.look.files:
            self._waiting = False
            self.page.say_instead(self._desk.say("trial_empty"))
        elif not self.options.site_id():
            self.page.say_instead(self._desk.say("trial_which_site"))
        elif options:
            self.trial.plan(self.options.site_id(), options)
        self._touch()

    def _looked(self) -> None:
        self.trial.ask_sites()
        self.options.show_authors(authors(self.trial.look))
        self._replan()

    def _show_plan(self, plan: Plan) -> None:
        if not self.trial.looking and self.options.site_id():
            self._plan, self._waiting = plan, False
            self.page.show_plan(plan)
            self._touch()

    def _show_taken(self, intake: Intake) -> None:
        whole = _with_the_rest(intake, self._plan) if self._plan else intake
        self.report.show_intake(whole)
        self.whole.setCurrentWidget(self.report)
        self._touch()
        if self.isVisible():
            self.reported.emit(whole)
        else:
            self._desk.notice.emit(self.report.heading.text(), "info")

    def _fail(self, error: ArchiveError) -> None:
        """Say why nothing came of it; what is shown of an earlier plan is taken away."""
        self._plan, self._waiting = None, False
        self.page.say_instead(self._desk.say.explain(error))
        self._touch()

    def _go_on(self) -> None:
        """Show the trial again: what came in is held by now."""
        self.trying.emit()
        self.whole.setCurrentWidget(self._sheet)
        if self.trial.look.files:
            self._replan()
        else:  # nobody waited for the end of the look
            self._begin(self.trial.paths)

    def _joined(self, files: Sequence[Path]) -> None:
        self.trial.by_hand = self.trial.by_hand.joined(files)
        self._replan()

    def _parted(self, files: Sequence[Path]) -> None:
        self.trial.by_hand = self.trial.by_hand.apart(files)
        self._replan()

    def _follow(self, job: Job) -> None:
        self.job.follow(job)
        self._touch()

    def _wanted(self) -> Options | None:
        try:
            return self.options.options()
        except Refused:
            return None

    def _touch(self) -> None:
        """Say what would be done, and let be done what can be."""
        taking, looking = self.trial.taking, self.trial.looking
        units = self.page.chosen()
        ready = bool(self.options.site_id()) and self._wanted() is not None and not taking
        some = self._waiting or (bool(units) and not looking)
        self.take_button.setEnabled(ready and some)
        key = "trial_take_all" if self._waiting else "trial_take"
        self.take_button.setText(self._desk.say(key))
        for widget in (self._beside, self.page):
            widget.setEnabled(not taking)
        self.told.setVisible(not (taking or looking))
        self.told.setText(self._counted(units))
        name = self.options.site_name()
        self.heading.setText(
            self._desk.say("trial_heading" if name else "trial_heading_none", name=name)
        )

    def _counted(self, units: Sequence[Unit]) -> str:
        """Return how many files would come in as how many new records, and what would not."""
        plan, say = self._plan, self._desk.say
        if plan is None or not plan.files:
            return ""
        files = sum(map(len, units))
        joining = {one.file for one in plan.new if one.joins}
        joined = sum(unit[0].path in joining for unit in units)
        left_out = len(plan.new) - files
        said = [say("trial_count", count=f"{files:,}", records=f"{len(units) - joined:,}")]
        if joined:
            said.append(say("trial_joined", count=f"{joined:,}"))
        if not plan.new:
            said = [say("trial_none" if plan.refused else "trial_all_held")]
        elif left_out:
            said.append(say("trial_unticked", count=f"{left_out:,}"))
        if plan.cancelled:
            said.append(say("trial_not_all"))
        return "".join(said)

    def _connect(self) -> None:
        trial, page = self.trial, self.page
        trial.started.connect(self._follow)
        trial.looked.connect(self._looked)
        trial.told.connect(self._show_plan)
        trial.near.connect(self.options.show_sites)
        trial.taken.connect(self._show_taken)
        trial.failed.connect(self._fail)
        page.joined.connect(self._joined)
        page.parted.connect(self._parted)
        page.ticked.connect(self._touch)
        page.entered.connect(self.take)
        self.options.changed.connect(self._replan)
        self.take_button.clicked.connect(self.take)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            within = Qt.ShortcutContext.WidgetShortcut
            QShortcut(QKeySequence(key), self.take_button, self.take, context=within)
        self.report.opened.connect(self.opened)
        self.report.again.connect(self._go_on)
        self.back.clicked.connect(self.left)

    def _arrange(self) -> None:
        self.take_button.setProperty("rank", "main")
        widest = self.fontMetrics().horizontalAdvance(self._desk.say("trial_take_all"))
        self.take_button.setMinimumWidth(widest + MARGIN)
        for text, height in ((self.heading, Policy.Fixed), (self.told, Policy.Preferred)):
            text.setSizePolicy(Policy.Expanding, height)
        self.job.setSizePolicy(Policy.Expanding, Policy.Preferred)
        self._beside.setWidget(self.options)
        self._beside.setWidgetResizable(True)
        self._beside.setFrameShape(QFrame.Shape.NoFrame)
        self._beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside.setFixedWidth(self.options.width())
        lists = QHBoxLayout()
        lists.setContentsMargins(0, 0, 0, 0)
        lists.setSpacing(0)
        lists.addWidget(self.page, 1)
        lists.addWidget(self._beside)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(lists, 1)
        foot = bar(self.told, self.job, self.take_button, pane="foot")
        column.addWidget(foot)
        for page in (self._sheet, self.report):
            self.whole.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar(self.heading, self.back))
        outer.addWidget(self.whole, 1)


def _with_the_rest(intake: Intake, plan: Plan) -> Intake:
    """Return what became of all files of a plan: what was held or refused in it is so still."""
    held, refused = plan.already_held, plan.refused
    return replace(
        intake,
        already_held=intake.already_held + held,
        refused=intake.refused + refused,
    )
