"""The searches that a person made lately, on this machine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QByteArray, QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from archive_app.ui.find.asking import Answer
from archive_app.ui.main_window import MainWindow
from archive_app.ui.preferences import Preferences

MOST = 30
REST = 1500
"""Milliseconds after which words that nobody changes were meant."""
KEPT = "searches"


class PastSearches(QObject):
    """Remembers what was searched for, and offers it under the search box."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._text = ""
        self.menu = QMenu(window)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(REST)
        self.timer.timeout.connect(self._remember)
        window.finding.shown.connect(self._heard)

    def offer(self) -> None:
        """Show what was searched for lately, the last first."""
        say, box = self._window.desk.say, self._window.head.search
        self.menu.clear()
        for text in past(self._window.desk.preferences, self._person):
            action = self.menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, text=text: box.setText(text))
        if self.menu.isEmpty():
            self.menu.addAction(say("past_none")).setEnabled(False)
        else:
            self.menu.addSeparator()
            self.menu.addAction(say("past_clear")).triggered.connect(self._forget)
        self.menu.popup(box.mapToGlobal(QPoint(0, box.height())))

    @property
    def _person(self) -> str:
        return self._window.desk.archive.person

    def _heard(self, answer: Answer) -> None:
        self._text = answer.wish.question.text if len(answer.listing) else ""
        self.timer.start()

    def _remember(self) -> None:
        if self._text:
            remember(self._window.desk.preferences, self._person, self._text)

    def _forget(self) -> None:
        forget(self._window.desk.preferences, self._person)


def past(preferences: Preferences, person: str) -> list[str]:
    """Return what a person searched for lately, the last first."""
    return _all(preferences).get(person, [])


def remember(preferences: Preferences, person: str, text: str) -> None:
    """Put a text at the head of a person's searches; what it goes on with is in it."""
    held = past(preferences, person)
    rest = held[1:] if held and text.startswith(held[0]) else held
    _keep(preferences, person, [text, *(one for one in rest if one != text)])


def forget(preferences: Preferences, person: str) -> None:
    """Forget what a person searched for."""
    _keep(preferences, person, [])


def _all(preferences: Preferences) -> dict[str, list[str]]:
    with suppress(ValueError):  # nothing was kept yet, or nothing that can be read
        return dict(json.loads(bytes(preferences.kept(KEPT).data())))
    return {}


def _keep(preferences: Preferences, person: str, texts: Sequence[str]) -> None:
    held = {**_all(preferences), person: list(texts[:MOST])}
    preferences.keep(KEPT, QByteArray(json.dumps(held).encode()))


def past_searches(window: MainWindow) -> PastSearches:
    """Return what remembers the searches of a window, made when it is first wanted."""
    return window.findChild(PastSearches) or PastSearches(window)
