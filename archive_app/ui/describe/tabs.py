"""The tabs of an entry: form, files, links, full text, chronicle, history."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.entries import Value
from archive_app.domain.errors import ArchiveError
from archive_app.ui.describe.chronicle import ChronicleView
from archive_app.ui.describe.files import FilesView
from archive_app.ui.describe.form import Form
from archive_app.ui.describe.forms import Forms
from archive_app.ui.describe.fulltext import FullTextView
from archive_app.ui.describe.page import FormPage
from archive_app.ui.describe.past import PastView
from archive_app.ui.describe.reading import Opened
from archive_app.ui.describe.relations import RelationsView
from archive_app.ui.describe.standing import StandingView
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.editor import Shown


class EntryTabs(QTabWidget):
    """Shows an entry from its sides; a site has a chronicle too.

    `edited` tells of typing, `followed` gives the entry that a pressed line leads to.
    """

    edited = Signal()
    followed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: Sheet | None = None
        self._searched = ""
        self._text_shown = False
        self.forms = Forms(desk)
        self.files = FilesView(desk)
        self.relations = RelationsView(desk.say)
        self.text = FullTextView(desk)
        self.standing = StandingView(desk)
        self.chronicle = ChronicleView(desk)
        self.past = PastView(desk.say)
        self.forms.edited.connect(self.edited)
        self.forms.wanted.connect(lambda: self.setCurrentWidget(self.forms))
        self.relations.followed.connect(self.followed)
        self.standing.followed.connect(self.followed)
        self.chronicle.followed.connect(self.followed)
        for page, key in self._pages():
            self.addTab(page, desk.say(key))
        self.currentChanged.connect(self._look_at)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)

    @property
    def page(self) -> FormPage | None:
        """Return the page of the entry that is shown, if any."""
        return self.forms.page

    @property
    def form(self) -> Form | None:
        """Return the form that is shown, if any."""
        return self.page.form if self.page else None

    def show_entry(self, found: Opened, searched: str, *, keeps_typing: bool) -> None:
        """Show an entry; a form in which somebody is typing stays as it is."""
        sheet = found.sheet
        same = self._sheet is not None and self._sheet.entry.id == sheet.entry.id
        self._sheet = sheet
        self.forms.turn_to(sheet.kind).show_entry(found, keeps_typing=keeps_typing)
        if not same:
            self.forms.go_up()
        self.files.show_files(sheet.files)
        relations = [*sheet.relations, *sheet.around]
        self.relations.show_relations(relations)
        self._searched = searched
        self._text_shown = False
        for page in (self.standing, self.chronicle):
            self.setTabVisible(self.indexOf(page), sheet.kind.family == "site")
        self._look_at(self.currentIndex())
        read_only = self._desk.archive.read_only
        self.past.show_changes(found.changes, sheet.kind, read_only=read_only)
        self._count(self.files, "tab_files", len(sheet.files))
        self._count(self.relations, "tab_relations", len(relations))

    def hear(self) -> None:
        """Ask for what is seen anew if any record may tell in it: the chronicle, the standing."""
        if self.currentWidget() in {self.standing, self.chronicle}:
            self._look_at(self.currentIndex())

    def edit(self) -> None:
        """Go to the form's first field."""
        self.setCurrentWidget(self.forms)
        if self.form:
            self.form.take_focus()

    def touched(self) -> bool:
        """Tell whether the form holds what the archive does not."""
        return self.form is not None and self.form.touched()

    def changes(self) -> dict[str, Value | None]:
        """Return what was changed in the form."""
        return self.form.changes() if self.form else {}

    def settle(self) -> None:
        """Take what the form holds as saved."""
        if self.form:
            self.form.settle()

    def put(self, values: Mapping[str, Value | None], shown: Mapping[str, Shown]) -> None:
        """Show in the form what was typed and not saved."""
        if self.form:
            self.form.put_values(values, shown)

    def show_fault(self) -> bool:
        """Go to the first value that cannot be read, if there is one."""
        faults = self.form.faults() if self.form else []
        if faults:
            self.setCurrentWidget(self.forms)
            faults[0].editor.setFocus()
        return bool(faults)

    def refuse(self, error: ArchiveError) -> bool:
        """Show an error of the archive at its field, if it names one."""
        self.setCurrentWidget(self.forms)
        return self.form is not None and self.form.refuse(error)

    def save_details(self) -> None:
        """Save what is typed in a row of the details."""
        if self.page:
            self.page.save_details()

    def _look_at(self, page: int) -> None:
        """Fill the full text, standing and chronicle when somebody looks: they take a moment."""
        if self.widget(page) is self.text and self._sheet and not self._text_shown:
            self._text_shown = True
            self.text.show_files(self._sheet.files, self._searched)
        for view in (self.standing, self.chronicle):
            if self.widget(page) is view and self._sheet:
                view.look(self._sheet.entry.id)

    def _count(self, page: FilesView | RelationsView, key: str, count: int) -> None:
        label = self._desk.say(key)
        self.setTabText(self.indexOf(page), f"{label} {count}" if count else label)

    def _pages(self) -> list[tuple[QWidget, str]]:
        return [
            (self.forms, "tab_form"),
            (self.files, "tab_files"),
            (self.relations, "tab_relations"),
            (self.standing, "tab_standing"),
            (self.text, "tab_text"),
            (self.chronicle, "tab_chronicle"),
            (self.past, "tab_history"),
        ]
