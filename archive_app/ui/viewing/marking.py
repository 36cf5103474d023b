"""The places on the page of a pane: read, and written as a person draws them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from archive_app.archive.catalogue import regions
from archive_app.archive.catalogue.regions import Region
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.domain.rasters import Box
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.notes import NoteLine
from archive_app.ui.viewing.pane import Pane


class Marking(QObject):
    """Joins a pane to the places that are kept of its entry, where its kind keeps any."""

    def __init__(self, desk: Desk, pane: Pane) -> None:
        super().__init__(pane)
        self._desk, self._pane, self._canvas = desk, pane, pane.canvas
        self.notes = NoteLine(desk)
        self._known: Sequence[Region] = ()
        self._awaited = self._sought = ""
        pane.add_foot(self.notes)
        pane.turned.connect(self.ask)
        self._canvas.drawn.connect(self._mark)
        self._canvas.shifted.connect(self._place)
        self._canvas.chosen.connect(self._choose)
        self._canvas.unwanted.connect(self._remove)
        self.notes.told.connect(self._tell)
        self.notes.unwanted.connect(self._remove)

    def ask(self) -> None:
        """Ask for the places of the entry anew."""
        archive, entry = self._desk.archive, self._pane.entry
        if entry:
            line = f"regions {id(self)}"
            self._desk.jobs.read(line, lambda: regions.regions(archive, entry), self._show)

    def seek(self, region: str) -> None:
        """Choose a place and come near to it, as soon as its page is shown."""
        self._sought = region

    def begin(self) -> None:
        """Frame a place with the next press, or with the return key the middle of what is seen."""
        self._canvas.frame_next(framing=not self._canvas.framing)
        self._canvas.setFocus()

    def _show(self, found: Sequence[Region]) -> None:
        held, page = self._pane.file, self._pane.page
        sha256 = held.original.sha256 if held else ""
        self._known = [region for region in found if region.is_on(sha256, page)]
        self._canvas.show_regions(self._known)
        shown = {region.id: region for region in self._known}
        if self._awaited in shown:
            self._canvas.choose(self._awaited)
            self.notes.title.setFocus()
            self.notes.title.selectAll()
            self._awaited = ""
        elif self._sought in shown:
            self._canvas.approach(shown[self._sought].box)
            self._canvas.choose(self._sought)
            self._sought = ""
        else:
            self._choose(self._canvas.current)

    def _mark(self, box: Box) -> None:
        archive, entry, held, page = (
            self._desk.archive,
            self._pane.entry,
            self._pane.file,
            self._pane.page,
        )
        title = self._desk.say("viewing_region", number=len(self._known) + 1)
        if held:
            self._desk.jobs.save(
                lambda: regions.mark(archive, entry, held.original.sha256, page, box, title),
                self._marked,
            )

    def _marked(self, made: Entry) -> None:
        self._awaited = made.id
        self.ask()

    def _place(self, region: str, box: Box) -> None:
        archive = self._desk.archive
        self._desk.jobs.save(lambda: regions.place(archive, region, box), lambda _: self.ask())

    def _tell(self, region: str, title: str, note: str) -> None:
        archive = self._desk.archive
        self._desk.jobs.save(
            lambda: regions.tell(archive, region, title, note), lambda _: self.ask()
        )

    def _remove(self, region: str) -> None:
        archive = self._desk.archive
        self._desk.jobs.save(lambda: description.remove(archive, region), lambda _: self.ask())

    def _choose(self, region: str) -> None:
        self.notes.save()
        self.notes.show_region(next((one for one in self._known if one.id == region), None))
