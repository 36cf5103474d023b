"""Keeping searches, and filling sets by hand, from the working list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from archive_app.archive.archive import Archive
from archive_app.archive.entries.batch import TOGETHER, Batch
from archive_app.archive.finding import sets
from archive_app.archive.finding.labels import told
from archive_app.archive.finding.sets import Selection
from archive_app.archive.results import searches
from archive_app.domain.progress import QUIET, Progress
from archive_app.ui.main_window import MainWindow
from archive_app.ui.searches.strip import NameStrip

Filling = Callable[[Archive, Progress], Batch]


class Kept(QObject):
    """Does it beside the window, and says in the notice line what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self.strip = NameStrip(self._desk.say)
        self.menu = QMenu(window)
        window.finding.put(self.strip)

    def keep_search(self) -> None:
        """Ask for a name, and keep under it what the list shows now."""
        archive, wish = self._desk.archive, self._window.finding.asking.wish

        def keep(name: str) -> None:
            self._desk.jobs.save(
                lambda: searches.keep_search(archive, name, wish.question, wish.order),
                lambda entry: self._say("search_kept", title=entry.title),
            )

        self._window.middle.go_home()
        proposed = told(archive, wish.question)
        self.strip.ask(self._desk.say("search_name"), proposed, keep)

    def change_search(self) -> None:
        """Have the search that a person stands in ask what the list shows now."""
        archive, wish = self._desk.archive, self._window.finding.asking.wish
        spot = self._window.sites.spot
        self._desk.jobs.save(
            lambda: searches.change_search(archive, spot.id, wish.question, wish.order),
            lambda entry: self._say("search_changed", title=entry.title),
        )

    def add_to_set(self) -> None:
        """Ask into which set the selected entries go, or for the name of a new one."""
        archive, ids = self._desk.archive, list(self._chosen())
        self._desk.jobs.read(
            "sets", lambda: sets.sets(archive), lambda held: self._offer(held, ids)
        )

    def make_set(self, ids: Sequence[str], asked: str) -> None:
        """Ask for the name of a set, and put entries into it; `asked` says what found them."""

        def make(name: str) -> None:
            self._fill(
                lambda archive, job: sets.make_set(archive, name, ids, job, asked=asked)[1],
                name,
                len(ids),
            )

        self._window.middle.go_home()
        self.strip.ask(self._desk.say("set_name"), asked, make)

    def take_from_set(self) -> None:
        """Take the selected entries out of the set that a person stands in."""
        archive, ids, spot = self._desk.archive, list(self._chosen()), self._window.sites.spot
        self._desk.jobs.save(
            lambda: sets.take_from(archive, spot.id, ids),
            lambda count: self._say("set_taken", count=count, title=spot.name),
        )

    def move(self, by: int) -> None:
        """Move the selected entries up in the set that a person stands in, or down."""
        archive, ids, spot = self._desk.archive, list(self._chosen()), self._window.sites.spot
        self._desk.jobs.save(lambda: _move(archive, spot.id, ids, by), lambda _: None)

    def _offer(self, held: Sequence[Selection], ids: Sequence[str]) -> None:
        """Show the sets under the button of the list."""
        self.menu.clear()
        for one in held:
            label = f"{one.title}　{one.count:,}".replace("&", "&&")
            self.menu.addAction(label).triggered.connect(
                lambda _=False, one=one: self._add(one, ids)
            )
        if held:
            self.menu.addSeparator()
        new = self.menu.addAction(self._desk.say("set_new"))
        new.triggered.connect(lambda: self.make_set(ids, ""))
        button = self._window.finding.tools.more
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _add(self, selection: Selection, ids: Sequence[str]) -> None:
        self._fill(
            lambda archive, job: sets.add_to(archive, selection.id, ids, job),
            selection.title,
            len(ids),
        )

    def _fill(self, work: Filling, title: str, count: int) -> None:
        """Fill a set; many entries are a job, a few are saved at once."""
        archive, jobs = self._desk.archive, self._desk.jobs

        def tell(batch: Batch) -> None:
            self._say("set_filled", count=batch.changed, title=title)

        if count > TOGETHER:
            called = self._desk.say("job_set", title=title)
            jobs.run(called, lambda job: work(archive, job), tell)
        else:
            jobs.save(lambda: work(archive, QUIET), tell)

    def _chosen(self) -> Sequence[str]:
        return self._window.finding.selected() or [self._window.entry.entry_id]

    def _say(self, key: str, *, count: int = 0, title: str = "") -> None:
        told_count = f"{count:,}"
        self._desk.notice.emit(self._desk.say(key, count=told_count, title=title), "good")


def kept(window: MainWindow) -> Kept:
    """Return what keeps searches and sets in a window, made when it is first wanted."""
    return window.findChild(Kept) or Kept(window)


def _move(archive: Archive, reference: str, ids: Sequence[str], by: int) -> list[str]:
    """Have entries of a set stand one place further up, or down."""
    order, moved = sets.members(archive, reference), set(ids)
    places = [place for place, one in enumerate(order) if one in moved]
    if not places:
        return order
    rest = [one for one in order if one not in moved]
    passed = sum(one not in moved for one in order[: places[0]]) + by
    passed = max(passed, 0)
    before = rest[passed] if passed < len(rest) else ""
    return sets.put(archive, reference, [one for one in order if one in moved], before=before)
