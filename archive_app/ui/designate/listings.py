"""The listings in registers, what is to be done about them, and moving several of them on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice_on_all
from archive_app.archive.programme import listings as programme
from archive_app.archive.programme.listings import Listing
from archive_app.domain.advice import Advice
from archive_app.ui.designate.moving import MovingStrip
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.bar import wrapped
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.stack import stack
from archive_app.ui.widgets.toggle import Toggle

HEADS = (
    *(("listing_name", 13), ("listing_register", 8), ("listing_number", 5)),
    *(("listing_state", 5), ("listing_targets", 13), ("listing_flags", 12)),
)
WIDEST, FILTER = 190, 190  # pixels of a choice, and of the line beside it


@dataclass(frozen=True, slots=True)
class Held:
    """All listings, and what there is to say of each, by its id."""

    listings: Sequence[Listing]
    flags: Mapping[str, Sequence[Advice]]


class ListingsPart(Part):
    """Lists what stands in registers: all of it, of one register, in one state, or with flags."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._held = Held((), {})
        self.register, self.state = Choice(), Choice()
        self.filter = QLineEdit()
        self.flagged = Toggle(say("listing_flagged_count", count="9,999"))
        self.table = self.lines("designate_listings", HEADS)
        self.strip = MovingStrip(desk)
        self._arrange()
        self._connect()

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("listings", lambda: _read(archive), self._take)

    def move_on(self, state: str, given: Mapping[str, str]) -> None:
        """Move the selected listings on to another state."""
        archive, ids = self._desk.archive, self.table.keys()
        self.save_all(
            len(ids),
            "listing_job",
            lambda progress: programme.move_all(archive, ids, state, given, progress),
            "listing_moved",
        )

    def _take(self, held: Held) -> None:
        self._held = held
        self._fill(self.register, "register", "listing_all_registers")
        self._fill(self.state, "state", "listing_all_states")
        flagged = len([one for one in held.listings if held.flags.get(one.entry.id)])
        self.flagged.setText(self._desk.say("listing_flagged_count", count=f"{flagged:,}"))
        self._list()

    def _fill(self, choice: Choice, what: str, every: str) -> None:
        """Offer the registers or states that there are, each with how many listings it has."""
        wanted, known = choice.currentData(), self._desk.archive.vocabularies
        counts = Counter(str(getattr(one, what)) for one in self._held.listings)
        choice.clear()
        choice.addItem(self._desk.say(every), "")
        for term in known.of("registers" if what == "register" else "designation_state"):
            if counts[term.id]:
                label = known.full_label(term, self._desk.say.language)
                choice.addItem(f"{label}  {counts[term.id]:,}", term.id)
        choice.setCurrentIndex(max(choice.findData(wanted), 0))

    def _list(self) -> None:
        shown = [one for one in self._held.listings if self._lets_through(one)]
        some = "listing_none_so" if self._held.listings else "listing_none"
        self.table.show_lines([self._line(one) for one in shown], self._desk.say(some))
        sites = len({site for one in shown for site in one.sites})
        items = len({target.id for one in shown for target in one.targets})
        counts = {"count": f"{len(shown):,}", "items": f"{items:,}", "sites": f"{sites:,}"}
        self.told.emit(self._desk.say("listing_count", **counts) if shown else "")
        self._offer()

    def _lets_through(self, one: Listing) -> bool:
        wanted = self.filter.text().strip().casefold()
        targets = [target.id for target in one.targets]
        return (
            self.register.currentData() in {"", one.register}
            and self.state.currentData() in {"", one.state}
            and (not self.flagged.isChecked() or bool(self._held.flags.get(one.entry.id)))
            and any(wanted in told.casefold() for told in (one.entry.title, *one.shown.values()))
            and self.within(*one.sites, *targets)
        )

    def _line(self, one: Listing) -> Line:
        say, shown = self._desk.say, one.shown
        flags = self._held.flags.get(one.entry.id, ())
        batch = " ".join(filter(None, (shown.get("batch", ""), shown.get("number", ""))))
        state = self._desk.archive.vocabularies.term(one.state)
        cells = (
            one.entry.title,
            shown.get("register", ""),
            batch,
            self._desk.archive.vocabularies.full_label(state, say.language),
            say("between").join(target.title for target in one.targets),
            "！ " + say("between").join(map(say.advise, flags)) if flags else "",
        )
        return Line(one.entry.id, cells, "attention" if flags else "")

    def _offer(self) -> None:
        """Offer the states that may follow for all that is selected."""
        chosen = set(self.table.keys())
        some = [one for one in self._held.listings if one.entry.id in chosen]
        self.strip.show_chosen(some)

    def _connect(self) -> None:
        self.register.activated.connect(lambda _: self._list())
        self.state.activated.connect(lambda _: self._list())
        self.flagged.clicked.connect(lambda _: self._list())
        self.filter.textChanged.connect(lambda _: self._list())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.strip.wanted.connect(self.move_on)

    def _arrange(self) -> None:
        say = self._desk.say
        self.register.setAccessibleName(say("listing_register"))
        self.state.setAccessibleName(say("listing_state"))
        self.filter.setPlaceholderText(say("terms_filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(FILTER)
        for choice in (self.register, self.state):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            choice.setMaximumWidth(WIDEST)
        self.table.table.several()
        self.setFocusProxy(self.table)
        stack(
            self,
            wrapped(self.register, self.state, self.filter, self.flagged),
            self.table,
            self.strip,
            grows=self.table,
        )


def _read(archive: Archive) -> Held:
    found = programme.listings(archive)
    ids = [one.entry.id for one in found]
    flags = {entry.id: told for entry, told in advice_on_all(archive, ids)} if ids else {}
    return Held(found, flags)
