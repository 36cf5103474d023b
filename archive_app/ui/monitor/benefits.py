"""The yearly figures of sites and their venues, with what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from typing_extensions import override

from archive_app.archive.programme import benefits
from archive_app.archive.programme.benefits import Benefit, Year
from archive_app.archive.programme.projects import Money
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import stack

HEADS = (
    *(("benefit_year", 6), ("benefit_of", 14), ("benefit_days_open", 6)),
    *(("benefit_visitors", 7), ("benefit_posts", 5), ("benefit_income", 9)),
)
COUNTED = ("days_open", "visitors", "posts")


class BenefitsPart(Part):
    """Lists year after year what each place brought; Enter opens the place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = self.lines("monitor_benefits", HEADS)
        self.note = Plain(desk.say("benefit_note"), "quiet", wrap=True)
        self.note.setContentsMargins(16, 8, 16, 8)
        self.setFocusProxy(self.table)
        self.table.entered.disconnect(self.opened)
        self.table.entered.connect(lambda key: self.opened.emit(key.partition(" ")[0]))
        stack(self, self.table, self.note, grows=self.table)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("benefits", lambda: benefits.benefits(archive), self._take)

    def _take(self, years: Sequence[Year]) -> None:
        lines = [line for one in years for line in self._lines(one)]
        self.table.show_lines(lines, self._desk.say("benefit_none"))
        self.told.emit(self._desk.say("benefit_years", count=len(years)) if lines else "")

    def _lines(self, year: Year) -> Iterator[Line]:
        """Walk through the lines of a year: each place, and what all of them come to."""
        shown = [one for one in year.benefits if self.within(one.of.id, one.of.site)]
        for one in shown:
            yield self._line(f"{one.of.id} {one.year}", one)
        if len(shown) > 1 and len(shown) == len(year.benefits):
            name = self._desk.say("benefit_sum", year=year.year)
            cells = self._cells(str(year.year), name, year.counted, year.income)
            yield Line("", cells, "quiet")

    def _line(self, key: str, one: Benefit) -> Line:
        numbers = {
            at: one.counted[name] for at, name in enumerate(COUNTED, 2) if name in one.counted
        }
        cells = self._cells(str(one.year), one.of.title, one.counted, one.income)
        return Line(key, cells, numbers={0: Decimal(one.year), **numbers})

    def _cells(
        self, year: str, name: str, counted: Mapping[str, Decimal], income: Money
    ) -> tuple[str, ...]:
        told = [f"{counted[one]:,f}" if one in counted else "" for one in COUNTED]
        earned = [f"{number:,f} {unit}" for unit, number in income.items()]
        return (year, name, *told, self._desk.say("between").join(earned))
