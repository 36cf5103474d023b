"""Issuing the dossiers of many sites: first what each lacks, then one queue into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QSizePolicy, QVBoxLayout

from archive_app.archive.issuing import issuing, registers, series
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.readiness import Gap
from archive_app.archive.issuing.series import Series, SiteReadiness
from archive_app.domain.advice import MISSING
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Label
from archive_app.ui.desk import Desk
from archive_app.ui.folders import documents
from archive_app.ui.issue.ordering import Ordering
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.job import Job
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable

HEADS = ("series_code", "series_site", "series_passed", "series_lacking")
WIDTHS = (6, 17, 6)
SHOWN = 4  # sorts of what is lacking, in a row


class SeriesView(Task):
    """Lists sites with what their dossiers lack, and issues them into a folder."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self._ids: Sequence[str] = ()
        self._sites: Sequence[Entry] = ()
        self._found: Sequence[SiteReadiness] = ()
        self._looking: Job | None = None
        self._folder: Path | None = None
        self.heading = Elided(say("series_heading"), "heading")
        self.ordering = Ordering(desk)
        self.do = QPushButton(say("series_do"))
        self.final = QPushButton(say("series_final"))
        self.outcome = OutcomeLine(desk)
        self.open_folder = QPushButton(say("series_open"))
        self.back = QPushButton(say("back_to_list"))
        self.result = Plain("", "quiet", wrap=True)
        self.table = TextsTable(lambda rank: getattr(desk.look, rank), say("series_heading"))
        self._arrange()
        self._connect()

    def start(self, ids: Sequence[str]) -> None:
        """Prepare the dossiers of the sites that some entries are or belong to; of all for none."""
        self._ids = ids
        archive = self._desk.archive
        self._desk.jobs.read(
            "profiles", lambda: issuing.profiles(archive), self.ordering.offer, self._refused
        )

    def look(self) -> None:
        """Tell what each site lacks."""
        archive, ids, order = self._desk.archive, self._ids, self.ordering.order
        if self._looking:
            self._looking.cancel()
        self._allow(may=False)
        self.outcome.hide()
        self._tell(self._desk.say("series_looking"), "quiet")

        def look(job: Job) -> tuple[list[Entry], list[SiteReadiness]]:
            sites = series.sites_of(archive, ids) if ids else series.sites_named(archive, "")
            job.expect(len(sites))
            return sites, list(series.readiness_of(archive, job, sites, order))

        self._looking = self._desk.jobs.run(
            self._desk.say("job_series_look"),
            look,
            lambda told: self._show(order, *told),
            self._refused,
            pool="read",
        )

    def issue(self, *, final: bool = False, reason: str = "") -> None:
        """Let a person choose a folder, and issue all dossiers into it."""
        say = self._desk.say
        chosen = QFileDialog.getExistingDirectory(self, say("series_folder"), str(documents()))
        if not chosen:
            return
        archive, sites, found = self._desk.archive, self._sites, self._found
        order = replace(self.ordering.order, final=final, reason=reason)
        folder = self._folder = Path(chosen)
        heads = [
            say(f"series_head_{name}") for name in ("number", "code", "site", "checks", "passed")
        ]

        def work(job: Job) -> Series:
            job.expect(len(sites))
            series.prepared(archive, folder, order)
            registers.write_readiness(folder, found, heads, say.lacking)
            done = series.issue_series(archive, job, sites, folder, order)
            registers.write_registers(archive, folder, sites, done, order.scope)
            return done

        self._allow(may=False)
        job = self._desk.jobs.run(say("job_series"), work, self._done, self._refused)
        job.ended.connect(lambda: self._allow(may=bool(self._sites)))

    def file(self) -> None:
        """Ask once more before all are issued for filing: who does it, and why with gaps."""
        lacking = sum(not (one.found and one.found.is_ready) for one in self._found)
        told = {"count": len(self._sites), "person": self._desk.archive.person, "lacking": lacking}
        key = "series_file_gaps" if lacking else "series_file"
        self.outcome.ask(self._desk.say(key, **told), reason=bool(lacking))

    def _allow(self, *, may: bool) -> None:
        self.do.setEnabled(may)
        self.final.setEnabled(may and not self._desk.archive.read_only)

    def _show(self, order: Order, sites: list[Entry], found: list[SiteReadiness]) -> None:
        if order != self.ordering.order:
            return
        say = self._desk.say
        self._sites, self._found = sites, found
        self.table.show_rows(
            [say(head) for head in HEADS], [self._row(one) for one in found], WIDTHS
        )
        ready = sum(one.found is not None and one.found.is_ready for one in found)
        self._tell(say("series_told", count=len(sites), ready=ready), "quiet")
        self._allow(may=bool(sites))

    def _row(self, one: SiteReadiness) -> TextRow:
        say, found = self._desk.say, one.found
        lacking = list(dict.fromkeys(map(self._short, one.lacks)))
        more = [say("series_more", count=len(lacking) - SHOWN)] if len(lacking) > SHOWN else []
        passed = f"{found.passed} / {found.checks}" if found else "—"
        told = say("between").join([*lacking[:SHOWN], *more])
        rank = "" if found and found.is_ready else "attention" if found else "bad"
        return TextRow((one.site.code, one.site.title, passed, told), one.site.id, rank)

    def _short(self, lack: Gap | ArchiveError) -> str:
        """Return what is lacking in a word or two: the field where one is empty."""
        advice = lack.advice if isinstance(lack, Gap) else None
        label = advice.details.get("field") if advice and advice.key == MISSING else None
        return (
            self._desk.say.label(label)
            if isinstance(label, Label)
            else self._desk.say.lacking(lack)
        )

    def _done(self, done: Series) -> None:
        say = self._desk.say
        counts = {"issued": len(done.issued), "kept": len(done.kept), "failed": len(done.failed)}
        told = [say("series_stopped" if done.cancelled else "series_done", **counts)]
        for failed in done.failed[:SHOWN]:
            why = say.explain(failed.why)
            told.append(
                say("series_failed", code=failed.site.code, title=failed.site.title, why=why)
            )
        self._tell("\n".join(told), "bad" if done.failed else "good")
        self.open_folder.show()

    def _refused(self, error: ArchiveError) -> None:
        self._tell(self._desk.say.explain(error), "bad")

    def _tell(self, text: str, rank: str) -> None:
        self.result.rank(rank)
        self.result.setText(text)
        self.open_folder.hide()

    def _open(self) -> None:
        if self._folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.do.clicked.connect(lambda _: self.issue())
        self.final.clicked.connect(self.file)
        self.outcome.reasoned.connect(lambda reason: self.issue(final=True, reason=reason))
        self.open_folder.clicked.connect(self._open)
        self.ordering.changed.connect(self.look)
        self.table.entered.connect(lambda _: self.opened.emit(self.table.key()))

    def _arrange(self) -> None:
        self.final.setProperty("rank", "main")
        self._allow(may=False)
        self.open_folder.hide()
        self.result.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, None, self.do, self.final, self.back))
        column.addWidget(bar(self.ordering))
        column.addWidget(self.outcome)
        column.addWidget(self.table, 1)
        column.addWidget(bar(self.result, self.open_folder, pane="foot"))
