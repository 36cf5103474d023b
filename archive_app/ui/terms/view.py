"""The page of the vocabularies: one at a time, its terms with how often each is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout
from typing_extensions import override

from archive_app.archive.entries import terms
from archive_app.archive.entries.terms import Listed
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Term
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.terms.strip import TermStrip
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable
from archive_app.ui.widgets.toggle import Toggle

HEADS = ("terms_term", "terms_elsewhere", "terms_used", "terms_state")
WIDTHS = (20, 14, 5)


class TermsView(Task):
    """Lists the terms of a vocabulary, and changes the chosen one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self._listed: Sequence[Listed] = ()
        self._wished = ""  # the term to stand on when the list is here again
        self.back = QPushButton(say("back_to_list"))
        self.vocabulary = Choice()
        self.filter = QLineEdit()
        self.retired = Toggle(say("terms_retired_too"))
        self.count = Plain("", "quiet")
        self.table = TextsTable(lambda rank: getattr(desk.look, rank), say("terms_heading"))
        self.strip = TermStrip(desk)
        self._arrange()
        self._connect()
        self._fill()

    def start(self, vocabulary: str = "") -> None:
        """Show a vocabulary, the one before if none is named."""
        if vocabulary:
            self.vocabulary.setCurrentIndex(self.vocabulary.findData(vocabulary))
        self.refresh()
        self.filter.setFocus()

    def refresh(self) -> None:
        """List the terms of the vocabulary as they are now."""
        archive, vocabulary = self._desk.archive, str(self.vocabulary.currentData())
        self._desk.jobs.read(
            "terms", lambda: terms.terms(archive, vocabulary, retired=True), self._take
        )

    @override
    def hear(self, changes: Changes) -> None:
        """List the terms again: another name, or another count."""
        if self.isVisible() and (changes.terms or changes.definitions or changes.entries):
            self.refresh()

    def chosen(self) -> Listed | None:
        """Return the term that is current."""
        key = self.table.key()
        return next((one for one in self._listed if one.term.id == key), None)

    def change(self, what: str, zh: str, en: str) -> None:
        """Rename the term, or add one beside or below it."""
        archive, shown = self._desk.archive, self.chosen()
        vocabulary = str(self.vocabulary.currentData())
        if what == "rename" and shown:
            used, reference = f"{shown.used:,}", shown.term.id
            self._save(
                lambda: terms.rename_term(archive, reference, zh, en=en),
                lambda term: self._desk.say("terms_renamed", term=term.zh, count=used),
            )
        else:
            parent = (shown.term.id if what == "add_below" else shown.term.parent) if shown else ""
            above = parent.partition("/")[2]
            english = "" if shown and en == shown.term.en else en  # it is the other one's
            self._save(
                lambda: terms.add_term(archive, vocabulary, zh, en=english, parent=above),
                lambda term: self._desk.say("terms_added", term=term.zh),
            )

    def retire(self, retired: bool) -> None:  # noqa: FBT001 - a signal's only argument
        """Offer the term no more, or again."""
        archive, shown = self._desk.archive, self.chosen()
        if shown:
            reference, key = shown.term.id, "terms_retired" if retired else "terms_offered"
            self._save(
                lambda: terms.retire_term(archive, reference, retired=retired),
                lambda term: self._desk.say(key, term=term.zh),
            )

    def unite(self, into: str) -> None:
        """Make the term one with another."""
        archive, shown = self._desk.archive, self.chosen()
        if shown and into:
            reference, used = shown.term.id, f"{shown.used:,}"
            self._save(
                lambda: terms.unite_terms(archive, into, [reference]),
                lambda term: self._desk.say("terms_united", term=term.zh, count=used),
            )

    def _save(self, work: Callable[[], Term], told: Callable[[Term], str]) -> None:
        def done(term: Term) -> None:
            self._wished = term.id
            self._desk.notice.emit(told(term), "good")
            self.refresh()

        self._desk.jobs.save(work, done, self._refused)

    def _refused(self, error: ArchiveError) -> None:
        self._desk.notice.emit(self._desk.say.explain(error), "bad")

    def _take(self, listed: Sequence[Listed]) -> None:
        self._listed = listed
        self._list()

    def _list(self) -> None:
        """Show the terms that the filter lets through."""
        wanted, retired = self.filter.text().strip().casefold(), self.retired.isChecked()
        shown = [
            one
            for one in self._listed
            if (retired or not one.term.retired or one.term.id == self._wished)
            and any(wanted in told.casefold() for told in (one.label, one.term.zh, one.term.en))
        ]
        self.table.show_rows(
            [self._desk.say(key) for key in HEADS], [self._row(one) for one in shown], WIDTHS
        )
        places = [one.term.id for one in shown]
        if self._wished in places:
            self.table.choose(places.index(self._wished))
            self._wished = ""
        count = self._desk.say("terms_listed", count=f"{len(shown):,}")
        self.count.setText(count if shown else self._desk.say("terms_none"))
        self._show()

    def _row(self, one: Listed) -> TextRow:
        say, term = self._desk.say, one.term
        states = [("terms_is_retired", term.retired), ("terms_own", one.own)]
        state = next((say(key) for key, holds in states if holds), "")
        elsewhere = term.zh if say.language == "en" else term.en
        cells = (one.label, elsewhere, f"{one.used:,}" if one.used else "", state)
        return TextRow(cells, term.id, "quiet" if term.retired else "")

    def _show(self) -> None:
        self.strip.show_term(self.chosen(), [one for one in self._listed if not one.term.retired])

    def _fill(self) -> None:
        """List the vocabularies by what they are called."""
        say = self._desk.say
        called = terms.vocabularies(self._desk.archive)
        named = sorted((say.label(label), vocabulary) for vocabulary, label in called.items())
        for label, vocabulary in named:
            self.vocabulary.addItem(label, vocabulary)

    def _toggle(self) -> None:
        shown = self.chosen()
        if shown:
            self.retire(not shown.term.retired)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.vocabulary.activated.connect(self.refresh)
        self.filter.textChanged.connect(self._list)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.retired.clicked.connect(self._list)
        self.table.moved.connect(lambda _: self._show())
        self.table.entered.connect(lambda _: self.strip.take_focus())
        self.strip.wanted.connect(self.change)
        self.strip.retired.connect(self.retire)
        self.strip.united.connect(self.unite)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._toggle)

    def _arrange(self) -> None:
        say = self._desk.say
        self.vocabulary.setAccessibleName(say("terms_vocabulary"))
        self.vocabulary.setMaxVisibleItems(24)
        self.filter.setPlaceholderText(say("terms_filter"))
        self.filter.setClearButtonEnabled(True)
        self.strip.setEnabled(not self._desk.archive.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = Plain(say("terms_heading"), "heading")
        column.addWidget(bar(heading, self.count, None, self.back))
        column.addWidget(bar(self.vocabulary, self.filter, self.retired, pane=""))
        column.addWidget(self.table, 1)
        column.addWidget(self.strip)
