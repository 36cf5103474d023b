"""Publishing a list: what would stand in it now, what the public may not see, and two presses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from archive_app.archive.papers.publishing import listed_now, publish
from archive_app.archive.programme.published_lists import Published
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot, stack
from archive_app.ui.widgets.sure import SureButton

HEADS = (("edition_code", 5), ("edition_name", 16), ("publish_is", 18))
LINES = ("title", "number", "on", "document", "by")


class PublishingPart(Part):
    """Shows what would stand in a list of a register, or of all that has a level."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._count = 0
        self.register = Choice()
        self.texts = {name: QLineEdit() for name in LINES}
        boxes = {"register": self.register, **self.texts}
        self.asked = Asked({name: (say(f"publish_{name}"), one) for name, one in boxes.items()})
        self.table = self.lines("published_publishing", HEADS)
        self.note = Plain("", "quiet", wrap=True)
        self.button = SureButton(say("publish_now"), say("publish_sure"))
        self._arrange()
        self.register.activated.connect(lambda _: self.refresh())
        self.texts["number"].textChanged.connect(lambda _: self._enable())
        self.button.confirmed.connect(self.publish)

    @override
    def refresh(self) -> None:
        archive, register, sites = self._desk.archive, self._register(), self._sites()
        self._desk.jobs.read(
            "to publish",
            lambda: listed_now(archive, sites, register=register),
            self._take,
            self.refused,
        )

    def publish(self) -> None:
        """Publish the list as it is now."""
        archive, sites, told = self._desk.archive, self._sites(), self.asked.texts()
        register, title, number = told.pop("register"), told.pop("title"), told.pop("number")
        if number and self._count:
            self.save(
                lambda: publish(
                    archive, sites, number=number, title=title, register=register, given=told
                ),
                self._published,
            )

    def _published(self, found: Published) -> str:
        self.texts["number"].clear()
        self.opened.emit(found.entry.id)
        told = {"title": found.entry.title, "number": found.number, "count": len(found.lines)}
        return self._desk.say("publish_done", **told)

    def _register(self) -> str:
        return str(self.register.currentData() or "")

    def _sites(self) -> Sequence[str]:
        """Return the sites to which a person has narrowed the page, none for all."""
        return {"site": [self.stand.site], "chosen": list(self.stand.chosen)}.get(self.where, [])

    def _take(self, found: tuple[Sequence[Entry], Sequence[Entry]]) -> None:
        let_out, withheld = found
        say = self._desk.say
        shut, listed = say("publish_withheld"), say("publish_listed")
        lines = [Line(one.id, (one.code, one.title, shut), "bad") for one in withheld]
        lines += [Line(one.id, (one.code, one.title, listed)) for one in let_out]
        self._count = len(let_out)
        self.table.show_lines(lines, say("publish_none"))
        counts = {"count": f"{len(let_out):,}", "withheld": f"{len(withheld):,}"}
        self.told.emit(say("publish_count", **counts))
        self._enable()

    def _enable(self) -> None:
        number = bool(self.texts["number"].text().strip())
        self.button.setEnabled(self.may_write and bool(self._count) and number)
        self.note.setText(self._desk.say("publish_note" if number else "publish_number_first"))

    def _arrange(self) -> None:
        say, known = self._desk.say, self._desk.archive.vocabularies
        self.register.setMaxVisibleItems(24)
        self.register.addItem(say("publish_all_levels"), "")
        for term in known.of("registers"):
            self.register.addItem(known.full_label(term, say.language), term.id)
        self.texts["title"].setPlaceholderText(say("publish_title_hint"))
        self.button.setProperty("rank", "main")
        self.setFocusProxy(self.texts["number"])
        under = foot(self.asked, self.note, [self.button])
        stack(self, self.table, under, grows=self.table)
