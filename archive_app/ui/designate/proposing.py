"""Listing anew what a person stands on: as one, or each by itself, in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.listings import list_each
from archive_app.archive.programme.registers import register_of
from archive_app.domain.designations import KIND, TARGETS
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.designate.moving import today
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments
from archive_app.ui.widgets.stack import scrolled, stack

LINES = ("name", "batch", "number", "on", "document", "by")
ALONE, TOGETHER = "each", "one"


class ProposingPart(Part):
    """Asks what is listed, in which register, and in which state it is by now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self.targets = editor_for(desk.archive.kinds[KIND].field(TARGETS), desk)
        self.register, self.state = Choice(), Choice()
        self.texts = {name: QLineEdit() for name in LINES}
        boxes = {"register": self.register, "state": self.state, **self.texts}
        self.asked = Asked({name: (say(f"listing_{name}"), one) for name, one in boxes.items()})
        self.how = Segments([(how, say(f"listing_as_{how}")) for how in (ALONE, TOGETHER)])
        self.note = Plain("", "quiet", wrap=True)
        self.button = QPushButton(say("listing_add"))
        self._fill()
        self._arrange()
        self.targets.changed.connect(self._enable)
        self.register.activated.connect(lambda _: self._enable())
        self.asked.done.connect(self.add)
        self.button.clicked.connect(self.add)

    @override
    def refresh(self) -> None:
        """Propose what is selected, or else the site that a person stands in."""
        wanted = self.stand.chosen or ([self.stand.site] if self.stand.site else [])
        archive = self._desk.archive
        if not self.ids():
            self._desk.jobs.read("targets", lambda: _named(archive, wanted), self._propose)
        self._enable()

    def ids(self) -> Sequence[str]:
        """Return the ids of what is to be listed."""
        try:
            value = self.targets.value()
        except Refused:
            return ()
        return [str(one) for one in value] if isinstance(value, list) else ()

    def add(self) -> None:
        """List it."""
        if not self.button.isEnabled():
            return
        archive, ids, given = self._desk.archive, self.ids(), self.asked.texts()
        register, state = given.pop("register"), given.pop("state")
        if self.how.current() == ALONE and len(ids) > 1:
            self.save_all(
                len(ids),
                "listing_job",
                lambda progress: list_each(
                    archive, ids, register, state=state, given=given, progress=progress
                ),
                "listing_added_each",
                self._settle,
            )
        else:
            self.save(
                lambda: designate(archive, ids, register, state=state, given=given), self._made
            )

    def _made(self, entry: Entry) -> str:
        self._settle()
        self.opened.emit(entry.id)
        return self._desk.say("listing_added", title=entry.title)

    def _settle(self) -> None:
        self.targets.show_value(None, "")
        self.asked.clear()
        self.texts["on"].setText(today())
        self._enable()

    def _propose(self, found: Sequence[Entry]) -> None:
        self.targets.show_value(
            [one.id for one in found] or None, tuple(f"{one.code} {one.title}" for one in found)
        )
        self._enable()

    def _enable(self) -> None:
        count, say = len(self.ids()), self._desk.say
        single = count == 1 or self.how.current() == TOGETHER
        self.how.setVisible(count > 1)
        self.texts["name"].setEnabled(single)
        self.texts["number"].setEnabled(single)
        self.button.setEnabled(self.may_write and count > 0 and bool(self.register.currentData()))
        then = say("listing_add_note" if count else "listing_add_none")
        self.note.setText(f"{self._of_register()}{then}")

    def _of_register(self) -> str:
        """Say at which level the chosen register is kept, and who issues it."""
        say, told = self._desk.say, register_of(str(self.register.currentData()))
        if not told.level:
            return ""
        level = say(f"listing_level_{told.level}")
        return say("listing_of", level=level, office=say.label(told.office))

    def _fill(self) -> None:
        """Offer the registers and the states."""
        say, known = self._desk.say, self._desk.archive.vocabularies
        self.register.addItem(say("listing_which"), "")
        for term in known.of("registers"):
            self.register.addItem(known.full_label(term, say.language), term.id)
        for term in known.of("designation_state"):
            self.state.addItem(known.full_label(term, say.language), term.id)

    def _arrange(self) -> None:
        say = self._desk.say
        self.register.setMaxVisibleItems(24)
        self.texts["on"].setText(today())
        self.targets.call("targets", say("listing_targets"))
        self.how.choose(ALONE)
        self.how.chosen.connect(lambda _: self._enable())
        self.button.setProperty("rank", "main")
        self.setFocusProxy(self.targets)
        row = QHBoxLayout()
        row.addWidget(self.how)
        row.addStretch()
        row.addWidget(self.button)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(Plain(say("listing_targets"), "section"))
        column.addWidget(self.targets)
        column.addWidget(self.asked)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addStretch()
        area = scrolled(form)
        stack(self, area, grows=area)


def _named(archive: Archive, ids: Sequence[str]) -> list[Entry]:
    return [entry_of(archive, one) for one in ids]
