"""One term under edit: its names, whether it is offered, and the term that it may be one with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton

from archive_app.archive.entries.terms import Listed
from archive_app.domain.errors import Refused
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.pick import Offer, Options, PickEditor
from archive_app.ui.widgets.plain import Plain

BUTTONS = ("terms_rename", "terms_add", "terms_add_below")


class TermStrip(QFrame):
    """Asks what is to become of a term.

    `wanted` gives rename, add or add_below with both names; `retired` that it should be offered
    no more, or again; `united` the id of the term that it is to be one with.
    """

    wanted = Signal(str, str, str)
    retired = Signal(bool)
    united = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "quiet")
        self._say = desk.say
        self._shown: Listed | None = None
        self._others: Sequence[Listed] = ()
        self.zh = QLineEdit()
        self.en = QLineEdit()
        self.buttons = {key: QPushButton(desk.say(key)) for key in BUTTONS}
        self.retire = QPushButton()
        self.into = PickEditor(Offer(ask=self._offer, hint=desk.say("hint_pick")))
        self.unite = QPushButton(desk.say("terms_unite"))
        self.note = Plain("", "attention", wrap=True)
        self._arrange()
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self._want(key.removeprefix("terms_")))
        self.zh.returnPressed.connect(self._entered)
        self.en.returnPressed.connect(self._entered)
        self.zh.textChanged.connect(self._enable)
        self.en.textChanged.connect(self._enable)
        self.retire.clicked.connect(self._retire)
        self.into.changed.connect(self._enable)
        self.unite.clicked.connect(lambda: self.united.emit(self._target()))

    def show_term(self, shown: Listed | None, others: Sequence[Listed]) -> None:
        """Show a term among the others of its vocabulary; None for a vocabulary without any."""
        if shown and self._shown and shown.term == self._shown.term:
            self._shown, self._others = shown, others  # somebody may be typing
        else:
            self._shown, self._others = shown, others
            self.zh.setText(shown.term.zh if shown else "")
            self.en.setText(shown.term.en if shown else "")
            self.into.show_value(None, "")
        retired = bool(shown and shown.term.retired)
        self.retire.setText(self._say("terms_offer" if retired else "terms_retire"))
        self._enable()

    def take_focus(self) -> None:
        """Go to the name."""
        self.zh.setFocus()
        self.zh.selectAll()

    def _names(self) -> tuple[str, str]:
        return self.zh.text().strip(), self.en.text().strip()

    def _enable(self) -> None:
        """Enable what can be done with what is typed, and say what uniting would change."""
        zh, en = self._names()
        now = self._shown.term if self._shown else None
        other = bool(zh) and (now is None or (zh, en) != (now.zh, now.en))
        self.buttons["terms_rename"].setEnabled(other and now is not None)
        self.buttons["terms_add"].setEnabled(bool(zh) and (now is None or zh != now.zh))
        self.buttons["terms_add_below"].setEnabled(now is not None and bool(zh) and zh != now.zh)
        self.retire.setEnabled(now is not None)
        target = self._target()
        self.unite.setEnabled(bool(target))
        self.note.setVisible(bool(target))
        if target and self._shown:
            into = next(one.label for one in self._others if one.term.id == target)
            told = {"term": self._shown.label, "into": into, "count": f"{self._shown.used:,}"}
            self.note.setText(self._say("terms_unite_note", **told))

    def _target(self) -> str:
        """Return the id of the term to unite with, "" as long as it is not known."""
        try:
            return str(self.into.value() or "")
        except Refused:
            return ""

    def _offer(self, text: str, show: Callable[[Options], None]) -> None:
        own = self._shown.term.id if self._shown else ""
        show(
            [
                (one.term.id, one.label)
                for one in self._others
                if text.casefold() in one.label.casefold() and one.term.id != own
            ][:50]
        )

    def _want(self, what: str) -> None:
        self.wanted.emit(what, *self._names())

    def _entered(self) -> None:
        """Rename by Enter, or add the first term of a vocabulary."""
        key = "terms_rename" if self._shown else "terms_add"
        if self.buttons[key].isEnabled():
            self._want(key.removeprefix("terms_"))

    def _retire(self) -> None:
        self.retired.emit(not (self._shown and self._shown.term.retired))

    def _arrange(self) -> None:
        names, does, unites = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for box, key in ((self.zh, "terms_zh"), (self.en, "terms_english")):
            box.setAccessibleName(self._say(key))
            box.setPlaceholderText(self._say(key))
            names.addWidget(box)
        for button in (*self.buttons.values(), self.retire):
            does.addWidget(button)
        does.addStretch()
        unites.addWidget(self.into, 1)
        unites.addWidget(self.unite)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.addWidget(Plain(self._say("terms_term"), "label"), 0, 0)
        grid.addLayout(names, 0, 1)
        grid.addLayout(does, 1, 1)
        grid.addWidget(Plain(self._say("terms_unite_into"), "label"), 2, 0)
        grid.addLayout(unites, 2, 1)
        grid.addWidget(self.note, 3, 1)
        for row in (names, does, unites):
            row.setSpacing(8)
