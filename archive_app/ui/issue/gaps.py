"""What a dossier lacks, line by line: pressing one leads to where it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive_app.archive.issuing.readiness import REQUIRED, Gap, Readiness
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.emptying import empty
from archive_app.ui.widgets.plain import Plain

MOST = 60  # lines: who has more of them begins with these
RANKS = {REQUIRED: "bad"}


@dataclass(frozen=True, slots=True)
class Lack:
    """Gaps of one sort: in one entry, or the same one in several."""

    gaps: tuple[Gap, ...]

    @property
    def entries(self) -> list[str]:
        """Return the ids of the entries that have it, each once."""
        return list(dict.fromkeys(gap.entry for gap in self.gaps))


def lacks_of(found: Readiness) -> list[Lack]:
    """Return the gaps, those that are of one rank, sort and field together."""
    sorts: dict[tuple[str, str, str], list[Gap]] = {}
    for gap in found.gaps:
        field = gap.advice.field if gap.advice else ""
        sorts.setdefault((gap.rank, gap.key, field), []).append(gap)
    return [Lack(tuple(gaps)) for gaps in sorts.values()]


class GapsView(QWidget):
    """Shows how ready a dossier is; `wanted` gives the lack that a person goes to."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.heading = Plain(desk.say("ready_heading"), "section")
        self.passed = QProgressBar()
        self.passed.setTextVisible(False)
        self.passed.setAccessibleName(desk.say("ready_heading"))
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.passed)
        column.addWidget(area, 1)

    def show_readiness(self, found: Readiness | None) -> None:
        """Show what is lacking now; None while nobody knows."""
        say = self._desk.say
        empty(self._column)
        self.passed.setRange(0, max(found.checks, 1) if found else 1)
        self.passed.setValue(found.passed if found else 0)
        share = int(100 * found.passed / max(found.checks, 1)) if found else 0
        self.heading.setText(say("ready_share", share=share) if found else say("ready_heading"))
        if found is None:
            return
        lacks = lacks_of(found)
        for lack in lacks[:MOST]:
            self._column.addWidget(self._line(lack))
        if len(lacks) > MOST:
            self._column.addWidget(Plain(say("ready_more", count=len(lacks) - MOST), "quiet"))
        for key in _fulfilled(found):
            self._column.addWidget(_Line(self._desk, "good", say(key, count=found.passed)))
        self._column.addStretch(1)

    def _line(self, lack: Lack) -> QWidget:
        say, gap = self._desk.say, lack.gaps[0]
        count = len(lack.entries)
        alone = count == 1 and not gap.advice
        what = say.gap(gap.key, gap.details) if alone else say.lacking(gap)
        named = gap.title or gap.code
        told = say(
            "ready_one" if count == 1 else "ready_several", name=named, count=count, what=what
        )
        line = _Line(self._desk, RANKS.get(gap.rank, "attention"), told)
        line.offer(say("ready_go" if count == 1 else "ready_batch"))
        line.button.clicked.connect(lambda: self.wanted.emit(lack))
        return line


class _Line(QWidget):
    """A dot of a rank, a text, and what can be done."""

    def __init__(self, desk: Desk, rank: str, text: str) -> None:
        super().__init__()
        self.text = Plain(text, "", wrap=True)
        self.button = QPushButton()
        self.button.setProperty("rank", "link")
        self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(_Dot(desk, rank), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def offer(self, label: str) -> None:
        """Show what can be done."""
        self.button.setText(label)
        self.button.setAccessibleName(f"{label}：{self.text.text()}")
        self.button.show()


class _Dot(QWidget):
    """A dot in the colour of a rank."""

    def __init__(self, desk: Desk, rank: str) -> None:
        super().__init__()
        self._desk = desk
        self._rank = rank
        self.setFixedSize(12, 20)
        desk.look_changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(self._desk.look, self._rank)))
        painter.drawEllipse(1, 5, 10, 10)


def _fulfilled(found: Readiness) -> Sequence[str]:
    """Return the keys of what is in order."""
    lacking = {gap.key for gap in found.gaps}
    kept = {
        "ready_files_good": {"file_missing", "file_altered"},
        "ready_sources_good": {"source_unknown"},
        "ready_letters_good": {"no_glyph"},
        "ready_checked_good": {"not_checked"},
    }
    good = [key for key, faults in kept.items() if not faults & lacking]
    return [*(["ready_passed"] if found.passed else []), *good]
