"""The working list site by site: how many hits each has, and the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout
from typing_extensions import override

from archive_app.domain.errors import ArchiveError
from archive_app.domain.hits import Hit, Question
from archive_app.ui.bysite.delegate import HIT, HitDelegate
from archive_app.ui.bysite.model import SitesModel
from archive_app.ui.bysite.reading import SITES, BySite, OfSite, by_site
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer
from archive_app.ui.find.way import Way
from archive_app.ui.theme import font
from archive_app.ui.widgets.plain import Plain

SORTS = ("relevance", "date", "code", "recent")
"""The orders in which the first hits of a site may come; other lists are in the first of them."""

ENTRY = Qt.ItemDataRole.UserRole
"""The role under which a line hands out the id of its entry, "" if it has none."""
SITE = Qt.ItemDataRole.UserRole + 1
"""The role under which a line that stands for all hits of a site hands out the site's id."""


class HitsTree(QTreeView):
    """Sites with their hits below; Enter does what a press twice does."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class BySiteView(Way):
    """Sites with most hits first, however many; a line below each leads to all hits of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._showing = False
        self._question = Question()
        self._coming = False
        self.model = SitesModel()
        self.tree = HitsTree()
        self._delegate = HitDelegate(desk)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setProperty("pane", "entry")
        self.tree.setAccessibleName(desk.say("as_sites"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.others = Plain("", "quiet", wrap=True)
        self.others.setContentsMargins(16, 8, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.others)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._select())
        self.tree.selectionModel().currentChanged.connect(lambda now, _: self._open(now))
        self.tree.activated.connect(self._enter)
        self.model.wanted.connect(self._fetch)

    @override
    def show_answer(self, answer: Answer) -> None:
        archive, wish = self._desk.archive, answer.wish
        sort = wish.order if wish.order in SORTS else SORTS[0]
        question = replace(wish.question, sort=sort)
        count = max(SITES, self.model.rowCount()) if question == self._question else SITES
        self._question, self._coming = question, False
        self._desk.jobs.forget("more sites")
        self._desk.jobs.read("by site", lambda: by_site(archive, question, 0, count), self._show)

    @override
    def ids(self) -> Sequence[str]:
        chosen = self.tree.selectionModel().selectedIndexes()
        return [entry for index in sorted(chosen, key=_place) if (entry := index.data(ENTRY))]

    @override
    def current(self) -> str:
        return str(self.tree.currentIndex().data(ENTRY) or "")

    @override
    def stand_on(self, entry_id: str) -> None:
        lines = self._lines() if entry_id else ()
        found = next((one for one in lines if one.data(ENTRY) == entry_id), None)
        if found is not None:
            self.tree.setCurrentIndex(found)

    @override
    def take_focus(self) -> None:
        self.tree.setFocus()

    def _show(self, found: BySite) -> None:
        stood = self.current()
        self._showing = True  # what is selected meanwhile is nobody's choice
        self.model.clear()
        self._add(found)
        self.stand_on(stood)
        self._showing = False
        told = self._desk.say("others_of_no_site", count=f"{found.others:,}")
        self.others.setText(told if found.others else "")
        self.others.setVisible(bool(found.others))

    def _add(self, found: BySite) -> None:
        """Put sites behind those that are shown; what moved up meanwhile is shown already."""
        held = {self.model.index(row, 0).data(ENTRY) for row in range(self.model.rowCount())}
        self.model.total = found.total if found.sites else self.model.rowCount()
        for site in found.sites:
            if site.id not in held:
                line = self._site(site)
                self.model.appendRow(line)
                self.tree.expand(line.index())

    def _fetch(self) -> None:
        """Fetch the sites behind those that are shown, unless they are on their way."""
        if self._coming:
            return
        self._coming = True
        archive, question, start = self._desk.archive, self._question, self.model.rowCount()
        self._desk.jobs.read(
            "more sites", lambda: by_site(archive, question, start), self._came, self._fail
        )

    def _came(self, found: BySite) -> None:
        self._coming = False
        self._add(found)

    def _fail(self, error: ArchiveError) -> None:
        self._coming = False
        self.model.total = self.model.rowCount()
        self._desk.jobs.refused.emit(error)

    def _site(self, site: OfSite) -> QStandardItem:
        line = _line(f"{site.name}　{site.total:,}", site.id)
        line.setFont(font(13, bold=True))
        for hit in site.hits:
            below = _line(
                self._told(hit), hit.id
            )  # what is read aloud; the delegate paints the hit
            below.setData(hit, HIT)
            line.appendRow(below)
        if site.total > len(site.hits):
            count = f"{site.total:,}"
            line.appendRow(_line(self._desk.say("all_of_site", count=count), "", site.id))
        return line

    def _told(self, hit: Hit) -> str:
        kinds = self._desk.archive.kinds
        kind = self._desk.say.label(kinds[hit.kind].label) if hit.kind in kinds else ""
        return "　".join(one for one in (hit.title.text, kind, hit.code) if one)

    def _lines(self) -> Iterator[QModelIndex]:
        for row in range(self.model.rowCount()):
            above = self.model.index(row, 0)
            yield above
            yield from (self.model.index(n, 0, above) for n in range(self.model.rowCount(above)))

    def _select(self) -> None:
        if not self._showing:
            self.selected.emit()

    def _open(self, index: QModelIndex) -> None:
        if not self._showing and index.data(ENTRY):
            self.opened.emit(str(index.data(ENTRY)))

    def _enter(self, index: QModelIndex) -> None:
        if index.data(SITE):
            self.chosen.emit("site", str(index.data(SITE)))
        elif index.data(ENTRY):
            self.entered.emit(str(index.data(ENTRY)))


def _place(index: QModelIndex) -> tuple[int, int]:
    """Return where a line stands among all."""
    above = index.parent()
    return (above.row(), index.row() + 1) if above.isValid() else (index.row(), 0)


def _line(text: str, entry: str, site: str = "") -> QStandardItem:
    item = QStandardItem(text)
    item.setData(entry, ENTRY)
    item.setData(site, SITE)
    return item
