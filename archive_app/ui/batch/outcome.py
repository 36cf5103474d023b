"""What will be done or was: a sentence, a table of it, and a table of who refuses and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHeaderView, QVBoxLayout

from archive_app.ui.batch.plan import Outcome
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable


class OutcomeView(QFrame):
    """Shows one outcome, or nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "foot")
        self._desk = desk
        self.told = Plain("", "", wrap=True)
        self.rows = self._table(desk.say("batch_look"))
        self.refused_told = Plain("", "bad", wrap=True)
        self.refused = self._table(desk.say("head_why"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addWidget(self.rows, 3)
        column.addWidget(self.refused_told)
        column.addWidget(self.refused, 2)
        self.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show another outcome; a table with nothing in it is left out."""
        say, refused = self._desk.say, outcome.refused
        self.told.setText(outcome.told)
        self.refused_told.setText(say("batch_refused", count=f"{len(refused):,}"))
        self.rows.show_rows(outcome.heads, [TextRow(row) for row in outcome.rows])
        _share(self.rows, outcome.narrow)
        self.refused.show_rows(
            (say("head_code"), say("head_why")),
            [TextRow((one.code, say.explain(one.why))) for one in refused],
        )
        _share(self.refused, (0,))
        self.rows.setVisible(bool(outcome.rows))
        self.refused_told.setVisible(bool(refused))
        self.refused.setVisible(bool(refused))
        self.show()

    def _table(self, name: str) -> TextsTable:
        return TextsTable(lambda rank: str(getattr(self._desk.look, rank)), name)


def _share(table: TextsTable, narrow: Sequence[int]) -> None:
    """Give some columns the width of what is in them, and the rest of it to the others."""
    heads, modes = table.horizontalHeader(), QHeaderView.ResizeMode
    heads.setStretchLastSection(False)
    for place in range(heads.count()):
        fits = place in narrow
        heads.setSectionResizeMode(place, modes.ResizeToContents if fits else modes.Stretch)
