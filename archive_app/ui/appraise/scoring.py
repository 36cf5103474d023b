"""Scoring: the appraisals of a site, and the sheet of one person beside what others said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPushButton
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme import appraisal
from archive_app.archive.programme.appraisal import Marking, Standing
from archive_app.domain.criteria import Criteria
from archive_app.domain.entries import Entry
from archive_app.ui.appraise.marking import MarkingStrip
from archive_app.ui.appraise.sheet import Said, lines, number, people, said, unscored
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.bar import bar, wrapped
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Elided
from archive_app.ui.widgets.stack import stack

HEADS = ("score_criterion", "score_full", "score_scorer", "score_evidence", "score_mean")
WIDTHS = (12, 4, 5, 5, 5)
WIDEST = 340  # pixels of a choice


@dataclass(frozen=True, slots=True)
class Begun:
    """The sets of criteria, and the appraisals that there are, the latest first."""

    sets: Sequence[Criteria]
    appraisals: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Scored:
    """An appraisal with what its scores come to, and the titles of their evidence, by id."""

    standing: Standing
    titles: Mapping[str, str]


class ScoringPart(Part):
    """Shows one appraisal; Enter on a criterion goes to its score, Enter there to the next one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._scored: Scored | None = None
        self.appraisal, self.criteria = Choice(), Choice()
        self.begin_button = QPushButton(say("score_begin"))
        self.scorer = QLineEdit(desk.archive.person)
        self.table = self.lines("appraise_scoring", [*zip(HEADS, WIDTHS, strict=True)])
        self.means = Elided("", "quiet")
        self.strip = MarkingStrip(desk)
        self._arrange()
        self._connect()

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("appraisals", lambda: _begun(archive), self._take)

    def begin(self) -> None:
        """Begin an appraisal of where a person stands, by the chosen set of criteria."""
        archive, criteria = self._desk.archive, str(self.criteria.currentData())
        of = self._subject()

        def told(entry: Entry) -> str:
            self._choose_next(entry.id)
            return self._desk.say("score_begun", title=entry.title)

        if of:
            self.save(lambda: appraisal.appraise(archive, of, criteria), told)

    def score(self, marking: Marking) -> None:
        """Keep a score, and go on to the next criterion."""
        archive, shown = self._desk.archive, str(self.appraisal.currentData() or "")
        scorer = self.scorer.text().strip() or archive.person

        def told(standing: Standing) -> str:
            self._go_on(standing, marking.criterion)
            rest = len(unscored(standing, scorer))
            return self._desk.say("score_kept", scorer=scorer, rest=rest)

        if shown:
            self.save(lambda: appraisal.score(archive, shown, scorer, [marking]), told)

    def _take(self, begun: Begun) -> None:
        say, wanted = self._desk.say, self.appraisal.currentData()
        chosen = self.criteria.currentData()
        self.appraisal.clear()
        here = self.stand.site  # those of where a person stands come first
        for one in sorted(begun.appraisals, key=lambda one: one.site != here):
            if self.within(one.site, one.parent):
                date = one.values.get("date")
                day = str(date.get("text", "")) if isinstance(date, dict) else ""
                told = say("score_named", code=one.code, title=one.title, date=day)
                self.appraisal.addItem(told.strip(), one.id)
        self.appraisal.setCurrentIndex(max(self.appraisal.findData(wanted), 0))
        self.criteria.clear()
        for known in begun.sets:
            self.criteria.addItem(say.label(known.label), known.id)
        self.criteria.setCurrentIndex(max(self.criteria.findData(chosen), 0))
        self.appraisal.setVisible(self.appraisal.count() > 0)
        self.begin_button.setEnabled(self.may_write and bool(self._subject()))
        self._ask()

    def _subject(self) -> str:
        """Return what would be appraised: the one entry that is looked at, or else the site."""
        alone = self.where == "chosen" and len(self.stand.chosen) == 1
        return self.stand.chosen[0] if alone else self.stand.site

    def _choose_next(self, entry: str) -> None:
        """Stand on an appraisal as soon as it is listed."""
        self.appraisal.addItem("", entry)
        self.appraisal.setCurrentIndex(self.appraisal.findData(entry))

    def _ask(self) -> None:
        """Ask for what the scores of the chosen appraisal come to."""
        archive, shown = self._desk.archive, str(self.appraisal.currentData() or "")
        if shown:
            self._desk.jobs.read(
                "standing", lambda: _scored(archive, shown), self._show, self.refused
            )
        else:
            self._desk.jobs.forget("standing")
            self._show(None)

    def _show(self, scored: Scored | None) -> None:
        say = self._desk.say
        self._scored = scored
        scorer = self.scorer.text().strip()
        empty = say("score_no_appraisal" if self._subject() else "score_no_site")
        if scored is None:
            self.table.show_lines([], empty)
            self.means.setText("")
        else:
            others = people(scored.standing, scorer)[1:]
            heads = [scorer if key == "score_scorer" else say(key) for key in HEADS]
            self.table.head([*heads, *others], WIDTHS)
            self.table.show_lines([*lines(scored.standing, scorer, say)], empty)
            self.means.setText(self._means(scored.standing))
        self.strip.setVisible(scored is not None)
        self._stand_on()

    def _means(self, standing: Standing) -> str:
        told = standing.summary
        counted = sum(one.total is not None for one in told.totals.values())
        numbers = (number(told.mean), number(told.trimmed), number(told.spread))
        means = dict(zip(("mean", "trimmed", "spread"), numbers, strict=True))
        version = standing.criteria.version
        label = self._desk.say.label(standing.criteria.label)
        return self._desk.say(
            "score_means", criteria=label, version=version, people=counted, **means
        )

    def _stand_on(self) -> None:
        """Show the score of the current criterion."""
        scored, key = self._scored, self.table.key()
        known = (
            [one for one in scored.standing.criteria.criteria if one.id == key] if scored else []
        )
        if scored and known:
            told = said(scored.standing, self.scorer.text().strip(), key)
            self.strip.show_score(known[0], told, scored.titles)
        else:
            self.strip.show_score(None, Said(), {})

    def _go_on(self, standing: Standing, criterion: str) -> None:
        ids = [one.id for one in standing.criteria.criteria]
        place = ids.index(criterion) + 1
        if place < len(ids):
            self.table.choose(ids[place])
            self.strip.take_focus()
        else:
            self.table.setFocus()

    def _connect(self) -> None:
        self.appraisal.activated.connect(lambda _: self._ask())
        self.begin_button.clicked.connect(self.begin)
        self.scorer.editingFinished.connect(lambda: self._show(self._scored))
        self.table.moved.connect(lambda _: self._stand_on())
        self.table.entered.disconnect(self.opened)
        self.table.entered.connect(lambda _: self.strip.take_focus())
        self.strip.given.connect(self.score)

    def _arrange(self) -> None:
        say = self._desk.say
        for choice, key in ((self.appraisal, "score_which"), (self.criteria, "score_set")):
            choice.setAccessibleName(say(key))
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            choice.setMaximumWidth(WIDEST)
        self.scorer.setAccessibleName(say("score_scorer"))
        self.scorer.setToolTip(say("score_scorer"))
        self.scorer.setFixedWidth(110)
        self.setFocusProxy(self.table)
        stack(
            self,
            wrapped(self.appraisal, self.scorer, self.criteria, self.begin_button),
            self.table,
            bar(self.means, pane=""),
            self.strip,
            grows=self.table,
        )


def _begun(archive: Archive) -> Begun:
    return Begun(appraisal.sets(archive), appraisal.appraisals(archive))


def _scored(archive: Archive, reference: str) -> Scored:
    """Return an appraisal as it stands, with the titles of its evidence."""
    standing = appraisal.standing(archive, reference)
    held = {
        str(one)
        for score in standing.scores
        for one in [score.values.get("evidence", [])]
        for one in (one if isinstance(one, list) else [])
    }
    found = [entry_of(archive, one) for one in sorted(held)]
    return Scored(standing, {one.id: f"{one.code} {one.title}" for one in found})
