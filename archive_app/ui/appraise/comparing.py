"""Sites compared by their latest appraisals with one set of criteria; no level is changed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from typing_extensions import override

from archive_app.archive.programme import appraisal
from archive_app.archive.programme.appraisal import Comparison, Standing
from archive_app.domain.criteria import Criteria
from archive_app.ui.appraise.sheet import number
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.bar import wrapped
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import stack

HEADS = (
    *(("compare_rank", 3), ("compare_title", 14), ("compare_mean", 5)),
    *(("compare_trimmed", 5), ("compare_spread", 5), ("compare_people", 4)),
)
FIRST = 6  # the column of the first part


class ComparingPart(Part):
    """Lists sites by what they were held to be worth, each part of the set in a column."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.criteria = Choice()
        self.table = self.lines("appraise_comparing", HEADS)
        self.note = Plain("", "label", wrap=True)
        self._arrange()
        self.criteria.activated.connect(lambda _: self._ask())

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("criteria sets", lambda: appraisal.sets(archive), self._offer)

    def _offer(self, sets: Sequence[Criteria]) -> None:
        wanted = self.criteria.currentData()
        self.criteria.clear()
        for one in sets:
            self.criteria.addItem(self._desk.say.label(one.label), one.id)
        self.criteria.setCurrentIndex(max(self.criteria.findData(wanted), 0))
        self._ask()

    def _ask(self) -> None:
        archive, criteria = self._desk.archive, str(self.criteria.currentData())
        self._desk.jobs.read(
            "compared", lambda: appraisal.compare(archive, criteria), self._take, self.refused
        )

    def _take(self, found: Comparison) -> None:
        say = self._desk.say
        parts = [say.label(one.label) for one in found.criteria.parts]
        self.table.head([*(say(key) for key, _ in HEADS), *parts], [width for _, width in HEADS])
        shown = [one for one in found.compared if self._is_within(one)]
        lines = [self._line(rank, one) for rank, one in enumerate(shown, 1)]
        self.table.show_lines(lines, say("compare_none"))
        out = [one for one in found.left_out if self.within(one.site, one.parent)]
        codes = say("between").join(one.code for one in out)
        left = say("compare_left_out", codes=codes) if out else ""
        self.note.setText(f"{say('compare_note')}{left}")
        self.told.emit(say("compare_count", count=len(shown)) if shown else "")

    def _is_within(self, one: Standing) -> bool:
        return self.within(one.appraisal.site, one.appraisal.parent)

    def _line(self, rank: int, one: Standing) -> Line:
        told = one.summary
        counted = sum(total.total is not None for total in told.totals.values())
        sums = [told.parts[part.id] for part in one.criteria.parts]
        values = [told.mean, told.trimmed, told.spread]
        cells = (
            *(str(rank), one.appraisal.title),
            *(number(value) for value in values),
            str(counted),
            *(number(value) for value in sums),
        )
        known = {
            0: Decimal(rank),
            FIRST - 1: Decimal(counted),
            **{2 + at: value or Decimal(-1) for at, value in enumerate(values)},
            **{FIRST + at: value or Decimal(-1) for at, value in enumerate(sums)},
        }
        return Line(one.appraisal.id, cells, numbers=known)

    def _arrange(self) -> None:
        self.criteria.setAccessibleName(self._desk.say("score_set"))
        self.criteria.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.note.setContentsMargins(16, 8, 16, 8)
        self.setFocusProxy(self.table)
        stack(self, wrapped(self.criteria), self.table, self.note, grows=self.table)
