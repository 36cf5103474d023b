"""Issuing a site's dossier: what it is to be, how its pages look, what it still lacks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QSplitter, QVBoxLayout
from typing_extensions import override

from archive_app.archive.issuing import editions, issuing, proofs
from archive_app.archive.issuing.editions import Edition
from archive_app.archive.issuing.issuing import Issued
from archive_app.archive.issuing.proofs import Checked, Proof
from archive_app.archive.issuing.verifying import Changed, changes_of_site
from archive_app.archive.issuing.volumes import issue_drafts, issue_finals
from archive_app.domain.changes import Changes
from archive_app.domain.errors import ArchiveError
from archive_app.ui.describe.facts import size
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.issue.choices import Choices
from archive_app.ui.issue.gaps import GapsView
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.issue.pages import MODES, ProofPages
from archive_app.ui.issue.past import EditionsView
from archive_app.ui.job import Job
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided
from archive_app.ui.widgets.segments import Segments

PATIENCE = 1200  # milliseconds after a change in which more of them may come
LONGEST = 40  # letters of a site in the name of its dossier: day and number have to stay


class IssueView(Task):
    """Shows a dossier before it is issued, issues it as a draft or for filing.

    `wanted` gives a lack that a person wants to mend, `issued` what was written.
    """

    wanted = Signal(object)
    issued = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        say = desk.say
        self._site = self._name = ""
        self._checked: Checked | None = None
        self._setting: Job | None = None
        self._proof: Proof | None = None
        self.heading = Elided("", "heading")
        self.draft = QPushButton(say("issue_draft"))
        self.final = QPushButton(say("issue_final"))
        self.back = QPushButton(say("back_to_list"))
        self.outcome = OutcomeLine(desk)
        self.choices = Choices(desk)
        self.told = Elided("", "quiet")
        self.mode = Segments([(mode, say(f"proof_{mode}")) for mode in MODES])
        self.pages = ProofPages(desk)
        self.gaps = GapsView(desk)
        self.editions = EditionsView(desk)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PATIENCE)
        self._arrange()
        self._connect()

    def start(self, site: str, name: str) -> None:
        """Prepare the dossier of a site."""
        if site != self._site:
            self.outcome.hide()
        self._site, self._name = site, name
        self.heading.setText(self._desk.say("issue_for", name=name))
        archive = self._desk.archive
        self._desk.jobs.read(
            "profiles", lambda: issuing.profiles(archive), self.choices.show_profiles, self._refused
        )
        self._ask_editions()
        self.pages.setFocus()

    @override
    def hear(self, changes: Changes) -> None:
        """Look once more at what is shown, a moment after something was changed."""
        if self._site and self.isVisible() and changes.entries:
            self._later.start()

    def look(self) -> None:
        """Tell what the chosen dossier is made of and lacks, and set its pages."""
        archive, site, order = self._desk.archive, self._site, self.choices.order
        if not (site and order.profile):
            return
        self._checked = None
        self._desk.jobs.read(
            "proof",
            lambda: proofs.check(archive, site, order),
            self._show_checked,
            self._failed,
        )

    def export(self) -> None:
        """Write a draft to a file that a person chooses, or to several in its volumes."""
        target = self._target("") if self._checked else None
        if target and self._checked:
            told = self._checked.told
            self._run(lambda job: list(issue_drafts(job, told, target=target)), self._exported)

    def finish(self, reason: str = "") -> None:
        """Issue it for filing, to a file that a person chooses; gaps need a reason."""
        if self._checked is None:
            return
        found = self._checked.readiness
        if not found.is_ready and not reason:
            left = found.checks - found.passed
            self.outcome.ask(self._desk.say("final_gaps", count=left), reason=True)
            return
        target = self._target(self._desk.say("final_name"))
        if target:
            archive, told = self._desk.archive, self._checked.told
            self._run(
                lambda job: list(issue_finals(archive, job, told, target=target, reason=reason)),
                self._finished,
            )

    def compare(self, edition: Edition) -> None:
        """Say what has changed since an edition."""
        archive, site = self._desk.archive, self._site
        self._desk.jobs.read(
            "compare",
            lambda: list(changes_of_site(archive, site, edition.seq)),
            lambda changed: self._compared(edition, changed),
            self._refused,
        )

    def issue_again(self, edition: Edition) -> None:
        """Write an edition once more, with the same bytes."""
        target, archive = self._target(edition.number), self._desk.archive
        if target:
            self._run(
                lambda job: [
                    editions.issue_again(archive, job, number=edition.number, target=target)
                ],
                self._exported,
            )

    def _run(self, work: Callable[[Job], object], done: Callable[..., None]) -> None:
        buttons = (self.draft, self.final)
        for button in buttons:
            button.setEnabled(False)
        self.outcome.hide()
        job = self._desk.jobs.run(self._desk.say("job_issue"), work, done, self._refused)
        job.ended.connect(self._tell_state)

    def _exported(self, written: list[Issued]) -> None:
        say, first = self._desk.say, written[0]
        pages, whole = sum(one.pages for one in written), sum(one.size for one in written)
        told = say("issued", pages=pages, size=size(whole))
        if len(written) > 1:
            told = say("issued_volumes", volumes=len(written), pages=pages, size=size(whole))
        self.outcome.say(told, "good", first.path)
        self.issued.emit(first)

    def _finished(self, made: list[tuple[Issued, Edition]]) -> None:
        say = self._desk.say
        lines = []
        for issued, edition in made:
            told = {"number": edition.number, "code": edition.values.get("check_code", "")}
            lines.append(say("issued_final", pages=issued.pages, **told))
        self.outcome.say("\n".join(lines), "good", made[0][0].path)
        self._ask_editions()
        self.issued.emit(made[0][0])

    def _compared(self, edition: Edition, changed: list[Changed]) -> None:
        say = self._desk.say
        names = [f"{one.code} {one.title}" for one in changed[:6]]
        told = {
            "number": edition.number,
            "count": len(changed),
            "names": say("between").join(names),
        }
        key = "edition_changed" if changed else "edition_unchanged"
        self.outcome.say(say(key, **told), "attention" if changed else "good")

    def _show_checked(self, checked: Checked) -> None:
        self._checked = checked
        self.choices.show_contents(checked.contents)
        self.gaps.show_readiness(checked.readiness)
        self._tell_state()
        if self._setting:
            self._setting.cancel()
        archive = self._desk.archive
        self._setting = self._desk.jobs.run(
            self._desk.say("job_proof"),
            lambda job: proofs.proof(archive, job, checked),
            partial(self._show_proof, checked),
            self._failed,
            pool="read",
        )

    def _show_proof(self, checked: Checked, proof: Proof) -> None:
        if checked is not self._checked:
            return  # another one is wanted by now
        self._proof = proof
        self.pages.show_proof(proof)

    def _tell_page(self, page: int) -> None:
        say, proof = self._desk.say, self._proof
        if proof:
            told = {"page": page, "pages": proof.issued.pages, "size": size(proof.issued.size)}
            self.told.setText(say("proof_page", **told))

    def _failed(self, error: ArchiveError) -> None:
        """Say why there is nothing to look at."""
        self.pages.show_proof(None)
        self.told.setText("")
        self._refused(error)

    def _refused(self, error: ArchiveError) -> None:
        self.outcome.say(self._desk.say.explain(error), "bad")

    def _ask_editions(self) -> None:
        archive, site = self._desk.archive, self._site
        self._desk.jobs.read(
            "editions", lambda: editions.editions(archive, site), self.editions.show_editions
        )

    def _tell_state(self) -> None:
        self.draft.setEnabled(self._checked is not None)
        self.final.setEnabled(self._checked is not None and not self._desk.archive.read_only)

    def _target(self, more: str) -> Path | None:
        """Let a person say where the file goes."""
        today = date.today()  # noqa: DTZ011 - the wall calendar
        say = self._desk.say
        parts = (self._name[:LONGEST], say("issue_file"), f"{today:%Y%m%d}", more)
        name = "_".join(filter(None, parts))
        return file_to_write(self, say("issue_target"), name, ".pdf")

    def _connect(self) -> None:
        self.choices.changed.connect(self.look)
        self._later.timeout.connect(self.look)
        self.draft.clicked.connect(self.export)
        self.final.clicked.connect(lambda: self.finish(""))
        self.outcome.reasoned.connect(self.finish)
        self.back.clicked.connect(self.left)
        self.mode.chosen.connect(self.pages.show_mode)
        self.pages.turned.connect(self._tell_page)
        self.gaps.wanted.connect(self.wanted)
        self.editions.compared.connect(self.compare)
        self.editions.again.connect(self.issue_again)

    def _arrange(self) -> None:
        self.final.setProperty("rank", "main")
        self.mode.choose(MODES[0])
        self._tell_state()
        middle, right = QFrame(), QFrame()
        pages = QVBoxLayout(middle)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(0)
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pages.addWidget(bar(self.told, self.mode))
        pages.addWidget(self.pages, 1)
        right.setProperty("pane", "quiet")
        lacks = QVBoxLayout(right)
        lacks.setContentsMargins(16, 16, 12, 16)
        lacks.addWidget(self.gaps, 1)
        lacks.addWidget(self.editions)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        narrowest = max(170, self.choices.minimumSizeHint().width())
        widths = ((self.choices, narrowest), (middle, 300), (right, 240))
        for place, (pane, least) in enumerate(widths):
            pane.setMinimumWidth(least)
            panes.addWidget(pane)
            panes.setStretchFactor(place, int(place == 1))
        panes.setSizes([250, 740, 360])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, None, self.draft, self.final, self.back))
        column.addWidget(self.outcome)
        column.addWidget(panes, 1)
