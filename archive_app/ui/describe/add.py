"""The form of an entry that does not exist yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import repeating
from archive_app.archive.catalogue.inheriting import proposals
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Kind
from archive_app.ui.describe.form import Form, Values, said
from archive_app.ui.describe.reading import shown
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.editor import Shown
from archive_app.ui.widgets.plain import Elided, Plain


class AddView(Task):
    """An empty form. `added` gives the new entry."""

    added = Signal(object)

    holds_typing = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "entry")
        self._site = ""
        self._place = ""
        self._above: Entry | None = None
        self.form: Form | None = None
        self.heading = Plain("", "heading")
        self.place = Elided("", "quiet")
        self.kinds = Choice()
        self.area = QScrollArea()
        self.add_button = QPushButton(desk.say("add"))
        self.cancel_button = QPushButton(desk.say("cancel"))
        self.same_button = QPushButton(desk.say("same_as_last"))
        self.same_button.clicked.connect(self.repeat)
        self._arrange()
        self.kinds.currentIndexChanged.connect(lambda _: self._show_form())
        self.add_button.clicked.connect(self.add)
        self.cancel_button.clicked.connect(self.left)

    def start(
        self,
        kinds: Sequence[Kind],
        *,
        site: str = "",
        place: str = "",
        above: Entry | None = None,
    ) -> None:
        """Begin a new entry of one of these kinds, in a site of this name if it is a record.

        It comes below the entry `above`, if its kind may stand there, else below the site.
        """
        self._site, self._place, self._above = site, place, above
        alone = "new_site" if kinds[0].family == "site" else "new_of"
        named = self._desk.say.label(kinds[0].label)
        self.heading.setText(self._desk.say("new_record" if site else alone, kind=named))
        self.kinds.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.kinds.clear()
        for kind in kinds:
            self.kinds.addItem(self._desk.say.label(kind.label), kind)
        self.kinds.blockSignals(False)  # noqa: FBT003 - as above
        self.kinds.setVisible(len(kinds) > 1)
        self._show_form()

    def add(self) -> None:
        """Add the entry; a value that cannot be read is shown at its field instead."""
        form = self.form
        if form is None:
            return
        faults = form.faults()
        if faults:
            faults[0].editor.setFocus()
            return
        archive, kind, site, parent = self._desk.archive, form.kind.id, self._site, self._parent()
        told = said(form)
        self.add_button.setEnabled(False)
        self._desk.jobs.save(
            lambda: description.add(archive, kind=kind, site=site, parent=parent, set_=told),
            self._added,
            self._refused,
        )

    def repeat(self) -> None:
        """Fill what is still empty with what this person said of the last one of this kind."""
        if self.form:
            form, archive, kind = self.form, self._desk.archive, self.form.kind
            self._desk.jobs.read(
                "last values",
                lambda: _last(archive, kind),
                lambda last: self._fill(form, *last),
            )

    def _fill(self, form: Form, values: Values, texts: Mapping[str, Shown]) -> None:
        """Fill the empty fields of the form, if it is still the one that is shown."""
        empty = {
            field: value
            for field, value in values.items()
            if field in form.rows and not form.rows[field].changed()
        }
        if form is self.form and not values:
            self._desk.notice.emit(self._desk.say("no_last"), "attention")
        elif form is self.form:
            form.put_values(empty, texts)

    def _parent(self) -> str:
        """Return the id of the entry above, or nothing if this kind may not stand there."""
        fits = self.form and self._above and self._above.kind in self.form.kind.under
        return self._above.id if fits and self._above else ""

    def _show_form(self) -> None:
        kind = self.kinds.currentData()
        if isinstance(kind, Kind):
            self.form = Form(kind, self._desk)
            self.form.show_values({}, {})
            self.area.setWidget(self.form)
            self._propose(self.form)
            above = f" › {self._above.title}" if self._above and self._parent() else ""
            self.place.setText(self._place + above)
            self.place.setVisible(bool(self._place))
            self.add_button.setEnabled(True)
            self.form.take_focus()

    def _propose(self, form: Form) -> None:
        """Offer what the entries above have; a form that is no longer shown need not hear it."""
        archive, kind, site, parent = self._desk.archive, form.kind, self._site, self._parent()
        self._desk.jobs.read(
            "proposals",
            lambda: proposals(archive, kind, site=site, parent=parent),
            lambda found: form.propose(found) if form is self.form else None,
        )

    def _added(self, entry: Entry) -> None:
        self.add_button.setEnabled(True)
        self.added.emit(entry)

    def _refused(self, error: ArchiveError) -> None:
        self.add_button.setEnabled(True)
        if self.form is None or not self.form.refuse(error):
            self._desk.notice.emit(self._desk.say.explain(error), "bad")

    def _arrange(self) -> None:
        self.add_button.setProperty("rank", "main")
        self.kinds.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.kinds.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, self.place, None, self.kinds, pane=""))
        column.addWidget(self.area, 1)
        column.addWidget(
            bar(self.same_button, None, self.cancel_button, self.add_button, pane="foot")
        )


def _last(archive: Archive, kind: Kind) -> tuple[Values, Mapping[str, Shown]]:
    """Return the values of the last entry of a kind, and what people read for them."""
    values = repeating.last_values(archive, kind.id)
    return values, shown(archive, kind.fields, values)
