"""Puts into the archive what was typed, pasted, filled or emptied in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import tabling
from archive_app.archive.catalogue.tabling import Cell, Put
from archive_app.archive.entries import description
from archive_app.archive.entries.batch import TOGETHER
from archive_app.domain.casefile import Item
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.sheet.block import Block, written
from archive_app.ui.sheet.columns import CODE, told
from archive_app.ui.sheet.editing import put_text, text_in
from archive_app.ui.sheet.model import Index, SheetModel
from archive_app.ui.sheet.targets import Area, Place
from archive_app.ui.widgets.editor import Editor


class Putting(QObject):
    """Saves beside the window; `done` gives what came of many cells and the name of the step."""

    done = Signal(object, str)

    def __init__(self, desk: Desk, model: SheetModel) -> None:
        super().__init__()
        self._desk = desk
        self._model = model

    def take(self, index: Index, editor: Editor) -> None:
        """Save what was typed in one cell, as a form does; what cannot be read is marked."""
        item, field = self._model.item(index.row()), self._model.field(index)
        if item is None or field is None:
            return
        key, text = self._model.key(index), text_in(editor)
        cell = Cell(*key, text)
        try:
            value = editor.value()
        except Refused as why:
            if field.links:
                self._read(Cell(*key, _all_in(editor, item, field)))
            else:
                self._model.refuse([(cell, why)])
            return
        self._model.drop(key)
        if value == item.entry.values.get(field.id):
            return
        if text:
            self._model.draft([cell])
        archive, entry, one = self._desk.archive, key[0], {field.id: value}
        self._desk.jobs.save(
            lambda: description.describe(archive, entry, one),
            lambda _: self._model.settle([cell]),
            lambda why: self._model.refuse([(cell, why)]),
        )

    def put(self, places: Iterable[Place], label: str) -> None:
        """Put texts into cells as one step of this name."""
        model, given = self._model, Refused("code_is_given")
        ids, columns = model.ids([range(model.rowCount())]), [one.id for one in model.columns]
        wanted = [
            Cell(ids[row], columns[column], text)
            for row, column, text in places
            if columns[column] != CODE or text != model.index(row, column).data()
        ]
        cells = [cell for cell in wanted if cell.field != CODE]
        model.refuse((cell, given) for cell in wanted if cell.field == CODE)
        if not cells:
            return
        archive = self._desk.archive
        if len({cell.entry for cell in cells}) > TOGETHER:
            self._put_many(archive, cells, label)
            return
        self._model.draft(cells)
        self._desk.jobs.save(
            lambda: tabling.put(archive, cells, label=label),
            lambda put: self._take(cells, put, label),
            lambda why: self._model.refuse((cell, why) for cell in cells),
        )

    def copy(self, selected: Sequence[Area], around: Area) -> None:
        """Copy cells as a block, those that were never in sight too."""
        archive, columns = self._desk.archive, list(self._model.columns)
        ids = self._model.ids([around.rows])
        chosen = {(row, column) for one in selected for row in one.rows for column in one.columns}
        whole = len(chosen) == len(around.rows) * len(around.columns)

        def block() -> Block:
            return [
                [
                    told(columns[column], line) if whole or (row, column) in chosen else ""
                    for column in around.columns
                ]
                for row, line in zip(around.rows, tabling.lines(archive, ids), strict=True)
            ]

        self._desk.jobs.read("copy", lambda: written(block()), QGuiApplication.clipboard().setText)

    def fill(self, area: Area, then: Callable[[list[str]], None]) -> None:
        """Give the texts of the topmost line of some cells later."""
        archive, columns = self._desk.archive, [self._model.columns[one] for one in area.columns]
        top = self._model.ids([area.rows[:1]])
        self._desk.jobs.read(
            "fill",
            lambda: [told(one, line) for line in tabling.lines(archive, top) for one in columns],
            then,
        )

    def _read(self, cell: Cell) -> None:
        """Have the archive read what the editor did not know for what it is, as a term typed."""
        archive = self._desk.archive
        self._model.draft([cell])
        self._desk.jobs.save(
            lambda: tabling.put(archive, [cell], label="describe"),
            lambda put: self._take([cell], put, ""),
            lambda error: self._model.refuse([(cell, error)]),
        )

    def _put_many(self, archive: Archive, cells: Sequence[Cell], label: str) -> None:
        def work(job: Job) -> Put:
            return tabling.put(archive, cells, label=label, progress=job)

        title = self._desk.say(f"sheet_job_{label}")
        self._desk.jobs.run(title, work, lambda put: self._take((), put, label))

    def _take(self, cells: Sequence[Cell], put: Put, label: str) -> None:
        self._model.refuse((one.cell, one.why) for one in put.refused)
        self._model.settle(cells)
        if label:
            self.done.emit(put, label)


def _all_in(editor: Editor, item: Item, field: Field) -> str:
    """Return what is typed, behind what the field of several has already if that still stands."""
    text = text_in(editor)
    put_text(editor, "")
    stands = field.is_list and editor.value() == item.entry.values.get(field.id)
    return "；".join(
        part for part in (item.shown.get(field.id, "") if stands else "", text) if part
    )
