"""Pages of several parts: one heading, one choice of what is looked at, a table in each part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout
from typing_extensions import override

from archive_app.archive.entries.batch import TOGETHER, Batch
from archive_app.domain.changes import Changes
from archive_app.domain.errors import ArchiveError
from archive_app.domain.progress import QUIET, Progress
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar, wrapped
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.lines import Lines
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.segments import Segments

T = TypeVar("T")
MOST_TOLD = 3  # reasons why some of many were not changed


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a person stands: a site and its name, and the entries that are selected in the list."""

    site: str = ""
    name: str = ""
    chosen: Sequence[str] = ()


class Part(QFrame):
    """One part of such a page. `opened` gives an entry to open beside it, `told` how many it shows.

    `adding` asks for the form of a new entry of a kind beside it.
    `where` is what a person wants to look at: "" for all, `site` or `chosen`.
    """

    opened = Signal(str)
    told = Signal(str)
    adding = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.stand = Stand()
        self.where = ""

    def refresh(self) -> None:
        """Ask for what is shown once more."""
        raise NotImplementedError

    def within(self, *entries: str) -> bool:
        """Tell whether one of some entries belongs to what a person wants to look at."""
        wanted = {"site": [self.stand.site], "chosen": self.stand.chosen}.get(self.where)
        return wanted is None or not set(entries).isdisjoint(wanted)

    @property
    def may_write(self) -> bool:
        """Tell whether anything can be changed."""
        return not self._desk.archive.read_only

    def lines(self, name: str, heads: Sequence[tuple[str, int]]) -> Lines:
        """Return a table under these heads, keys of words with widths; Enter opens an entry."""
        say = self._desk.say
        made = Lines(
            lambda rank: str(getattr(self._desk.look, rank)),
            say(name),
            [say(key) for key, _ in heads],
            [width for _, width in heads],
        )
        made.entered.connect(self.opened)
        return made

    def adder(self, kind: str) -> QPushButton:
        """Return a button that asks for a new entry of a kind."""
        label = self._desk.say.label(self._desk.archive.kinds[kind].label)
        button = QPushButton(self._desk.say("parts_add", kind=label))
        button.setEnabled(self.may_write)
        button.clicked.connect(lambda: self.adding.emit(kind))
        return button

    def save(self, work: Callable[[], T], done: Callable[[T], str]) -> None:
        """Write something, and say what came of it; what is refused is said too."""

        def tell(made: T) -> None:
            self._desk.notice.emit(done(made), "good")

        self._desk.jobs.save(work, tell, self.refused)

    def save_all(
        self,
        count: int,
        title: str,
        work: Callable[[Progress], Batch],
        key: str,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Write to many entries in one step: a job with its title where they are too many to wait.

        `key` says how many were changed; `then` comes after it.
        """

        def tell(done: Batch) -> None:
            then()
            rank = "attention" if done.refused else "good"
            self._desk.notice.emit(self._told_all(key, done), rank)

        if count > TOGETHER:
            self._desk.jobs.run(self._desk.say(title), work, tell, self.refused)
        else:
            self._desk.jobs.save(lambda: work(QUIET), tell, self.refused)

    def _told_all(self, key: str, done: Batch) -> str:
        """Return in words how many were changed, and why others were not."""
        say = self._desk.say
        told = [say(key, count=f"{done.changed:,}")] if done.changed else []
        return "".join([*told, *(say.explain(one.why) for one in done.refused[:MOST_TOLD])])

    def refused(self, error: ArchiveError) -> None:
        """Say why something could not be done."""
        self._desk.notice.emit(self._desk.say.explain(error), "bad")


class PartsPage(Task):
    """Shows one of its parts; Escape leaves it, as its button does. `adding` is the parts' own."""

    adding = Signal(str)

    def __init__(self, desk: Desk, heading: str, parts: Mapping[str, Part]) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self.parts = parts
        self.heading = Elided(say(heading), "heading")
        self.count = Plain("", "quiet")
        self.where = Choice()
        self.where.setAccessibleName(say("parts_where"))
        self.choice = Segments([(name, say(f"{heading}_{name}")) for name in parts])
        self.back = QPushButton(say("back_to_list"))
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.choice.choose(next(iter(parts)))

    def start(self, stand: Stand, part: str = "") -> None:
        """Look from where a person stands, at a part if it is named."""
        wanted = str(self.where.currentData() or "")
        for one in self.parts.values():
            one.stand = stand
        self._offer(stand, wanted)
        self.show_part(part or self.choice.current())

    def show_part(self, name: str) -> None:
        """Show a part, with what it has to show now."""
        self.choice.choose(name)
        part = self.parts[name]
        part.where = str(self.where.currentData() or "")
        self.count.setText("")
        self._stack.setCurrentWidget(part)
        part.refresh()
        part.setFocus()

    @override
    def hear(self, changes: Changes) -> None:
        if self.isVisible() and (changes.entries or changes.definitions):
            self.parts[self.choice.current()].refresh()

    def _offer(self, stand: Stand, wanted: str) -> None:
        """Offer all, the site, and what is selected; what was looked at before stays so."""
        say = self._desk.say
        self.where.clear()
        self.where.addItem(say("parts_all"), "")
        if stand.site:
            self.where.addItem(stand.name, "site")
        if stand.chosen:
            self.where.addItem(say("parts_chosen", count=f"{len(stand.chosen):,}"), "chosen")
        self.where.setVisible(self.where.count() > 1)
        self.where.setCurrentIndex(max(self.where.findData(wanted), 0))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.choice.chosen.connect(self.show_part)
        self.where.activated.connect(lambda _: self.show_part(self.choice.current()))
        for part in self.parts.values():
            part.opened.connect(self.opened)
            part.adding.connect(self.adding)
            part.told.connect(self.count.setText)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self.left.emit, context=within)

    def _arrange(self) -> None:
        self.where.setMaximumWidth(220)
        self.count.setMinimumHeight(self.choice.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, None, self.where, self.back))
        column.addWidget(wrapped(self.choice, self.count, pane="head"))
        for part in self.parts.values():
            self._stack.addWidget(part)
        column.addWidget(self._stack, 1)
