"""One score under edit: a number, not applicable or not scored, with its evidence and reason."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton

from archive_app.archive.programme.appraisal import SCORE, Marking
from archive_app.domain.criteria import Criterion
from archive_app.domain.errors import Refused
from archive_app.ui.appraise.sheet import Said
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments

HOW = ("number", "na", "none")


class MarkingStrip(QFrame):
    """Asks for a score; `given` tells it as it is to be kept."""

    given = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "foot")
        self._desk = desk
        say = desk.say
        self._criterion: Criterion | None = None
        self._shown: tuple[str, str, Said] | None = None
        self.heading = Plain("", "heading", wrap=True)
        self.guide = Plain("", "quiet", wrap=True)
        self.how = Segments([(how, say(f"score_how_{how}")) for how in HOW])
        self.number = QLineEdit()
        self.evidence = editor_for(desk.archive.kinds[SCORE].field("evidence"), desk)
        self.reason = QLineEdit()
        self.keep = QPushButton(say("score_keep"))
        self._arrange()
        self.how.chosen.connect(self._chose)
        self.number.textEdited.connect(lambda text: self.how.choose("number" if text else "none"))
        for line in (self.number, self.reason):
            line.returnPressed.connect(self._give)
        self.keep.clicked.connect(self._give)

    def show_score(
        self, criterion: Criterion | None, said: Said, titles: Mapping[str, str], sheet: str = ""
    ) -> None:
        """Show what a person said by a criterion; `titles` are those of the evidence, by id.

        What is typed already stays if it is the same score of the same sheet.
        """
        say, shown = self._desk.say, (sheet, criterion.id if criterion else "", said)
        if shown == self._shown:
            return
        self._criterion, self._shown = criterion, shown
        self.setEnabled(criterion is not None and not self._desk.archive.read_only)
        label = say.label(criterion.label) if criterion else ""
        full = f"{criterion.full:f}" if criterion else ""
        self.heading.setText(say("score_of", label=label, full=full) if criterion else "")
        guide = criterion.guide if criterion else None
        self.guide.setText(say.label(guide) if guide else "")
        self.guide.setVisible(guide is not None)
        self.how.choose({"": "none", "na": "na"}.get(said.text, "number"))
        self.number.setText("" if said.text == "na" else said.text)
        named = tuple(titles.get(one, one) for one in said.evidence)
        self.evidence.show_value(list(said.evidence) or None, named)
        self.reason.setText(said.reason)

    def take_focus(self) -> None:
        """Go to the number."""
        self.number.setFocus()
        self.number.selectAll()

    def _chose(self, how: str) -> None:
        if how == "number":
            self.take_focus()
        else:
            self.number.clear()
            self._give()

    def _give(self) -> None:
        """Tell the score; one that points at nothing known says so instead."""
        if self._criterion is None:
            return
        text = {"na": "na", "none": ""}.get(self.how.current(), self.number.text().strip())
        try:
            proofs = self.evidence.value()
        except Refused as error:
            self._desk.notice.emit(self._desk.say.explain(error), "bad")
            return
        evidence = tuple(str(one) for one in proofs) if isinstance(proofs, list) else ()
        reason = self.reason.text().strip()
        self.given.emit(Marking(self._criterion.id, text, evidence, reason))

    def _arrange(self) -> None:
        say = self._desk.say
        self.number.setFixedWidth(72)
        self.number.setAccessibleName(say("score_number"))
        self.evidence.call("evidence", say("score_evidence"))
        self.reason.setAccessibleName(say("score_reason"))
        self.reason.setPlaceholderText(say("score_reason"))
        top = Flow()
        for widget in (self.number, self.how, self.keep):
            top.addWidget(widget)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.heading, 0, 0, 1, 2)
        grid.addWidget(self.guide, 1, 0, 1, 2)
        grid.addLayout(top, 2, 0, 1, 2)
        grid.addWidget(Plain(say("score_evidence"), "label"), 3, 0)
        grid.addWidget(self.evidence, 3, 1)
        grid.addWidget(self.reason, 4, 0, 1, 2)
