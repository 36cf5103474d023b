"""The strip at the foot in the field: battery, position, what is saved and copied, what runs."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from archive_app.archive.sites.positions import Position
from archive_app.ui.desk import Desk
from archive_app.ui.field.battery import battery
from archive_app.ui.field.buttons import HEIGHT, tall
from archive_app.ui.field.count import LAST
from archive_app.ui.field.keeping import text
from archive_app.ui.foot import Foot
from archive_app.ui.widgets.plain import Plain

EVERY = 60_000


class FieldFoot(Foot):
    """The foot of the window with what matters outdoors; `locating` asks for a position."""

    locating = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFixedHeight(HEIGHT + 2)
        self._saved = ""
        self.battery = Plain("", "quiet")
        self.position = tall("", "link")
        self.position.clicked.connect(self.locating)
        self.cancel.setMinimumHeight(HEIGHT)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0, self.battery)
            row.insertWidget(1, self.position)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.show_battery)
        self._timer.start(EVERY)
        self.show_position(None)
        self.show_battery()
        self.show_kept()

    def show_battery(self) -> None:
        """Show how full the battery is, nothing where the system does not tell it."""
        charge = battery()
        self.battery.setVisible(charge is not None)
        self.battery.setText(self._desk.say("field_battery", charge=charge))

    def show_position(self, position: Position | None) -> None:
        """Show where one is and how good that is, or that there is no position."""
        if position is None:
            self.position.setText(self._desk.say("field_unplaced"))
        else:
            good = f"±{position.accuracy:g} m" if position.accuracy is not None else position.crs
            self.position.setText(self._desk.say("field_placed", told=good))

    def saved(self) -> None:
        """Show that something was saved just now."""
        self._saved = f"{datetime.now().astimezone():%H:%M:%S}"
        self.show_kept()

    def show_kept(self) -> None:
        """Show when something was saved last, and when and where the last second copy was made."""
        say, last = self._desk.say, text(self._desk.preferences, LAST)
        told = [say("field_saved", time=self._saved)] if self._saved else []
        told.append(say("field_last_copy", told=last) if last else say("field_no_copy"))
        self.show_state(" · ".join(told))
