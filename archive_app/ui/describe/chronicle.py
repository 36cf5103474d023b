"""The story of a site: what it came from, what came of it, its names, and what happened when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStackedWidget, QTreeView

from archive_app.archive.archive import Archive
from archive_app.archive.sites.chronicle import chronicle
from archive_app.archive.sites.genealogy import Generation, Named, lineage
from archive_app.domain.chronicle import Moment
from archive_app.ui.desk import Desk
from archive_app.ui.theme import font
from archive_app.ui.widgets.plain import Plain, tip

TARGET = Qt.ItemDataRole.UserRole
DATE_WIDTH = 132


@dataclass(frozen=True, slots=True)
class Story:
    """The genealogy of a site, the oldest first, and its chronicle."""

    site: str
    generations: Sequence[Generation]
    moments: Sequence[Moment]


def read_story(archive: Archive, site: str) -> Story:
    """Read what is told of a site."""
    return Story(site, lineage(archive, site), chronicle(archive, site))


class ChronicleView(QStackedWidget):
    """A line for each site, name and event; `followed` gives the entry that one is of."""

    followed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._site = ""
        self.model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.tree.setProperty("pane", "entry")
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(desk.say("tab_chronicle"))
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(8)
        self.tree.setWordWrap(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.clicked.connect(self._follow)
        self.tree.activated.connect(self._follow)
        self._empty = Plain(desk.say("no_chronicle"), "quiet", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(16, 12, 16, 16)
        self.addWidget(self.tree)
        self.addWidget(self._empty)

    def look(self, site: str) -> None:
        """Ask for the story of a site, and show it when it is there."""
        archive, self._site = self._desk.archive, site
        self._desk.jobs.read("story", lambda: read_story(archive, site), self.show_story)

    def show_story(self, story: Story) -> None:
        """Show a story; nothing but a hint where there is none yet."""
        self._site = story.site
        self.model.clear()
        self.model.setColumnCount(2)
        if len(story.generations) > 1 or any(one.names for one in story.generations):
            lines = [row for one in story.generations for row in self._generation(one)]
            self._section("lineage", lines)
        self._section("chronicle", [self._moment(one) for one in story.moments])
        self.tree.expandAll()
        self.tree.setColumnWidth(0, DATE_WIDTH)
        self.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _section(self, key: str, rows: Sequence[list[QStandardItem]]) -> None:
        """Show lines below their heading; no heading where there are none."""
        if not rows:
            return
        head = QStandardItem(self._desk.say(f"story_{key}"))
        head.setFont(font(13, bold=True))
        for row in rows:
            head.appendRow(row)
        self.model.appendRow([head, QStandardItem()])
        self.tree.setFirstColumnSpanned(self.model.rowCount() - 1, QModelIndex(), True)  # noqa: FBT003 - Qt's own signature

    def _generation(self, one: Generation) -> Iterator[list[QStandardItem]]:
        """Walk through the line of a site and those of its names."""
        way = "before" if one.step < 0 else "after" if one.step > 0 else "here"
        target = one.id if one.step else ""
        title = _line(self._desk.say(f"story_{way}", count=abs(one.step)), one.title, target)
        title[1].setFont(font(13, bold=True))
        yield title
        for name in one.names:
            named = self._desk.say("story_named", name=name.name, how=name.how)
            yield _line(_years(name), named if name.how else name.name, target)

    def _moment(self, one: Moment) -> list[QStandardItem]:
        is_detail = one.entry.kind in self._desk.archive.kinds.details
        target = one.entry.parent if is_detail else one.entry.id
        return _line(one.date, one.what, "" if target == self._site else target, one.basis)

    def _follow(self, index: QModelIndex) -> None:
        target = index.siblingAtColumn(0).data(TARGET)
        if target:
            self.followed.emit(str(target))


def _line(date: str, told: str, target: str, basis: str = "") -> list[QStandardItem]:
    """Return the cells of a line that leads to an entry, "" for none; its tip has it all."""
    cells = [QStandardItem(date), QStandardItem(f"{told}〔{basis}〕" if basis else told)]
    for cell in cells:
        cell.setData(target, TARGET)
        cell.setToolTip(tip("\n".join(part for part in (date, told, basis) if part)))
    return cells


def _years(name: Named) -> str:
    """Return from when to when a name was in use."""
    return f"{name.since}—{name.until}" if name.since or name.until else ""
