"""A value that is measured at a visit, with the alarm that it raises as it is typed."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QLineEdit

from archive_app.archive.programme.monitoring import Reading, Watched
from archive_app.domain.watching import ALARMS, alarm
from archive_app.ui.monitor.alarms import RANKS, alarmed, grade
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.words import Words


class Measured:
    """The label of an item, the line for its value, and what that value means."""

    def __init__(self, watched: Watched, say: Words) -> None:
        self._watched, self._say = watched, say
        item = watched.item
        point = str(item.values.get("point", ""))
        self.label = Plain(f"{item.title} {point}".strip(), "label")
        self.value = QLineEdit()
        self.value.setFixedWidth(110)
        self.value.setAccessibleName(item.title)
        self.value.setPlaceholderText(str(item.values.get("unit", "")))
        self.alarm = Plain("", "quiet", wrap=True)
        self.value.textChanged.connect(lambda _: self._tell())
        self._tell()

    @property
    def item(self) -> str:
        """Return the id of the item."""
        return self._watched.item.id

    def reading(self) -> Reading | None:
        """Return what was measured, nothing if nothing is written."""
        text = self.value.text().strip()
        return Reading(self.item, text) if text else None

    def clear(self) -> None:
        """Wait for another value."""
        self.value.clear()

    def _tell(self) -> None:
        """Say what the value that is typed means, or else what the last one was."""
        one, say = self._watched, self._say
        with suppress(ValueError):
            raised = alarm(one.item.values, float(self.value.text()))
            self.alarm.rank(RANKS[grade(raised)] or "quiet")
            self.alarm.setText(alarmed(raised, say) or say("alarm_none"))
            return
        self.alarm.rank("quiet")
        limits = [
            f"{say(f'alarm_{name}')} {one.item.values[name]:g}"
            for name in ALARMS
            if isinstance(one.item.values.get(name), int | float)
        ]
        last = f"{one.value:g}" if one.value is not None else ""
        told = [say("visit_last", value=last, date=one.last)] if last else []
        self.alarm.setText(say("between").join([*told, *limits]))
