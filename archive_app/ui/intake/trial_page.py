"""The list of what would become of each file, with what can be done to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from archive_app.archive.intake.plan import Plan
from archive_app.archive.intake.units import Unit
from archive_app.ui.desk import Desk
from archive_app.ui.intake.lines import STATES, counted, groups
from archive_app.ui.intake.model import COLUMNS, TrialModel
from archive_app.ui.intake.names import above
from archive_app.ui.intake.tree import TrialTree
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments

FILTERS = ("all", *STATES, "elsewhere")


class TrialPage(QFrame):
    """Shows a plan.

    `joined` and `parted` give files that a person puts together or apart, `entered` wants all
    that is ticked taken in, `ticked` tells that something else is chosen.
    """

    joined = Signal(object)
    parted = Signal(object)
    entered = Signal()
    ticked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.say
        heads = [say(f"trial_head_{column}") for column in COLUMNS]
        self.model = TrialModel(
            heads,
            lambda rank: str(getattr(desk.look, rank)),
            lambda count: say("trial_several", count=count),
        )
        self.tree = TrialTree(self.model, say("trial_files"))
        self.filters = Segments([(one, say(f"trial_{one}_filter", count="0")) for one in FILTERS])
        self.join_button = QPushButton(say("trial_join"))
        self.part_button = QPushButton(say("trial_part"))
        self.empty = Plain("", "label", wrap=True)
        self.pages = QStackedWidget()
        self._arrange()
        self._connect()
        self.say_instead("")

    def show_plan(self, plan: Plan) -> None:
        """Show what would become of each file; what is unticked or filtered stays so."""
        desk = self._desk
        found = groups(plan, desk.archive.kinds, desk.say)
        self.model.show(found, above(one.file for one in plan.files))
        told = counted(found)
        told["all"] = len(plan.files)
        for one in FILTERS:
            self.filters.call(one, desk.say(f"trial_{one}_filter", count=f"{told[one]:,}"))
            self.filters.buttons[one].setVisible(one == "all" or bool(told[one]))
        if not told[self.filters.current()]:
            self._filter("all")
        self.tree.expandAll()
        if plan.files:
            self._show(self.tree)
        self._touch()

    def say_instead(self, text: str) -> None:
        """Say something in the place of the list."""
        self.model.show((), Path())
        self.empty.setText(text)
        self._show(self.empty)
        self._touch()

    def chosen(self) -> list[Unit]:
        """Return the files that are ticked, grouped into records."""
        return self.model.chosen()

    def _show(self, page: QWidget) -> None:
        """Show the list with what can be done to it, or what is said instead."""
        self.pages.setCurrentWidget(page)
        for widget in (self.filters, self.join_button, self.part_button):
            widget.setVisible(page is self.tree)

    def _filter(self, state: str) -> None:
        self.filters.choose(state)
        self.model.filter("" if state == "all" else state)
        self.tree.expandAll()
        self._touch()

    def _join(self) -> None:
        if self.join_button.isEnabled():
            self.joined.emit(self.tree.selected())

    def _part(self) -> None:
        if self.part_button.isEnabled():
            self.parted.emit(self.tree.selected())

    def _touch(self) -> None:
        """Let be done what can be done to the selected rows."""
        files = self.tree.selected()
        together = [group for group in self.model.groups if len(group) > 1]
        in_several = {line.file for group in together for line in group}
        self.join_button.setEnabled(len(files) > 1)
        self.part_button.setEnabled(not in_several.isdisjoint(files))

    def _connect(self) -> None:
        self.filters.chosen.connect(self._filter)
        self.join_button.clicked.connect(self._join)
        self.part_button.clicked.connect(self._part)
        self.tree.entered.connect(self.entered)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._touch())
        self.model.ticked.connect(self.ticked)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, does in (("Ctrl+G", self._join), ("Ctrl+Shift+G", self._part)):
            QShortcut(QKeySequence(keys), self, does, context=within)

    def _arrange(self) -> None:
        self.filters.choose("all")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(32)
        for page in (self.tree, self.empty):
            self.pages.addWidget(page)
        self.join_button.setToolTip("Ctrl+G")
        self.part_button.setToolTip("Ctrl+Shift+G")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.filters, None, self.join_button, self.part_button, pane=""))
        column.addWidget(self.pages, 1)
