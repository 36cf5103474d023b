"""Two entries side by side, and what of them is kept when they are made one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from archive_app.archive.catalogue.comparing import Compared, Comparison
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments
from archive_app.ui.widgets.texts import TextRow, TextsTable

LEFT, RIGHT = "left", "right"
SIDES = {LEFT: "unite_one", RIGHT: "unite_other"}
WIDTHS = (7, 16, 16)


class PairPart(QFrame):
    """Shows a comparison; the side that is kept is chosen, and of each field the value.

    `united` gives the ids of the kept entry and of the other, and the fields whose values are
    taken from that; `apart` the ids of two that are not one; `opened` one to look at.
    """

    united = Signal(str, str, list)
    apart = Signal(str, str)
    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Comparison | None = None
        self._taken: dict[str, str] = {}  # by field, where it is another side than the kept one
        say = desk.say
        self.sides = Segments([(side, say(key)) for side, key in SIDES.items()])
        self.table = TextsTable(lambda rank: getattr(desk.look, rank), say("unite_heading"))
        self.note = Plain("", "quiet", wrap=True)
        self.unite = QPushButton(say("unite_now"))
        self.tell_apart = QPushButton(say("unite_apart"))
        self.open = {
            side: QPushButton(say("unite_open", side=say(key))) for side, key in SIDES.items()
        }
        self._arrange()
        self.sides.chosen.connect(lambda _: self._list())
        self.table.entered.connect(self._turn)
        self.unite.clicked.connect(self._unite)
        self.tell_apart.clicked.connect(self._tell_apart)
        for place, side in enumerate(SIDES):
            self.open[side].clicked.connect(lambda _=False, place=place: self._open(place))

    def show_pair(self, comparison: Comparison | None) -> None:
        """Show two entries; the elder, of which most is known, is kept unless a person says so."""
        if _pair(comparison) != _pair(self._shown):
            self._taken = {}
            self.sides.choose(LEFT)
        self._shown = comparison
        self.setVisible(comparison is not None)
        self._list()

    @property
    def kept(self) -> str:
        """Return the side that is kept: left or right."""
        return self.sides.current() or LEFT

    def taking(self) -> list[str]:
        """Return the fields whose values are taken from the entry that is not kept."""
        return [field for field, side in self._taken.items() if side != self.kept]

    def _list(self) -> None:
        if self._shown is None:
            return
        say, told = self._desk.say, self._shown
        heads = [say("unite_field")]
        heads += [say("unite_entry", code=one.code, title=one.title) for one in told.entries]
        linked = (
            say("unite_linked_with", linked=count, files=files)
            for count, files in zip(told.linked, told.files, strict=True)
        )
        rows = [self._row(one) for one in told.fields]
        rows.append(TextRow((say("unite_linked"), *linked, say("unite_becomes_both")), "", "quiet"))
        self.table.show_rows([*heads, say("unite_kept")], rows, WIDTHS)
        gone = told.entries[0 if self.kept == RIGHT else 1]
        self.note.setText(say("unite_note", code=gone.code))

    def _row(self, one: Compared) -> TextRow:
        becomes = self._side(one) if one.how in {"rival", "one"} else one.how
        label = self._desk.say.label(one.field.label)
        cells = (label, one.left, one.right, self._desk.say(f"unite_becomes_{becomes}"))
        rank = {"same": "quiet", "rival": "attention"}.get(one.how, "")
        return TextRow(cells, one.field.id, rank)

    def _side(self, one: Compared) -> str:
        """Return the side whose value is kept."""
        if one.how == "one":
            return LEFT if one.left else RIGHT
        return self._taken.get(one.field.id, self.kept)

    def _turn(self, row: int) -> None:
        """Take the value of the other side, where both differ."""
        if self._shown and row < len(self._shown.fields):
            one = self._shown.fields[row]
            if one.how == "rival":
                self._taken[one.field.id] = LEFT if self._side(one) == RIGHT else RIGHT
                self._list()

    def _unite(self) -> None:
        if self._shown:
            ids = [one.id for one in self._shown.entries]
            keep, gone = ids if self.kept == LEFT else reversed(ids)
            self.united.emit(keep, gone, self.taking())

    def _tell_apart(self) -> None:
        if self._shown:
            self.apart.emit(*(one.id for one in self._shown.entries))

    def _open(self, place: int) -> None:
        if self._shown:
            self.opened.emit(self._shown.entries[place].id)

    def _arrange(self) -> None:
        say = self._desk.say
        self.unite.setProperty("rank", "main")
        keep = QFrame()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Plain(say("unite_keep"), "label"))
        row.addWidget(self.sides)
        for button in self.open.values():
            button.setProperty("rank", "link")
            row.addWidget(button)
        row.addStretch()
        row.setContentsMargins(16, 8, 16, 8)
        keep.setLayout(row)
        foot = QFrame()
        foot.setProperty("pane", "foot")
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 8, 16, 8)
        buttons = Flow()
        buttons.addWidget(self.unite)
        buttons.addWidget(self.tell_apart)
        column.addWidget(self.note)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(keep)
        whole.addWidget(self.table, 1)
        whole.addWidget(foot)


def _pair(comparison: Comparison | None) -> list[str]:
    return [one.id for one in comparison.entries] if comparison else []
