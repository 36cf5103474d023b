"""The facets beside the list: counted anew for each answer, as long as they are seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.facets.reading import STATES, Facet, Value, facets_of
from archive_app.ui.facets.tree import FacetsTree
from archive_app.ui.find.asking import Answer
from archive_app.ui.widgets.plain import Plain

WIDTH = 196


class FacetsView(QFrame):
    """Every facet with its values; `chosen` gives a facet and a value, `stated` a state."""

    chosen = Signal(str, str)
    stated = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "places")
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self.tree = FacetsTree(desk)
        self.none = Plain(desk.say("facets_none"), "quiet", wrap=True)
        self.none.setContentsMargins(14, 8, 14, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.none)
        column.addWidget(self.tree, 1)
        self.tree.chosen.connect(self._choose)

    def show_answer(self, answer: Answer) -> None:
        """Count what an answer can be narrowed to, unless nobody sees it.

        The trash cannot be narrowed, nor what is only called otherwise.
        """
        if self.isHidden():
            return
        if answer.wish.removed or answer.wish.short:
            self._show([])
            return
        archive, question = self._desk.archive, answer.wish.question
        self._desk.jobs.read(
            "facets", lambda: facets_of(archive, question), self._show, self._failed
        )

    def _show(self, facets: Sequence[Facet]) -> None:
        self.none.setVisible(not facets)
        self.tree.show_facets(facets)

    def _failed(self, _: ArchiveError) -> None:
        """Show none: the list has said why it cannot be asked."""
        self._show([])

    def _choose(self, value: Value) -> None:
        if value.facet in STATES:
            self.stated.emit(value.id)
        else:
            self.chosen.emit(value.facet, value.id)
