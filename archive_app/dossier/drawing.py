"""Pages under the pen: what stands on them, their running heads, numbers and bookmarks."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.domain.progress import Progress
from archive_app.dossier.blocks import PageOfPart, PagesOf, Plan
from archive_app.dossier.layout.composition import Page
from archive_app.dossier.layout.covers import CoverStrip
from archive_app.dossier.layout.measures import (
    FOLIO,
    FOLIO_TOP,
    LEFT,
    PAGE_HEIGHT,
    RUNNING,
    RUNNING_TOP,
    TOP,
    WIDTH,
)
from archive_app.dossier.layout.own_size import FOLIO_TOP as SHEET_FOLIO_TOP
from archive_app.dossier.layout.sheet import Sheet, destination

HALF = WIDTH / 2


def draw(plan: Plan, parts: Sequence[Sequence[Page]], sheet: Sheet, progress: Progress) -> None:
    """Draw all pages; the progress hears of each and may raise to stop."""
    titles = dict(plan.bookmarks)
    marked: set[str] = set()
    number = 0
    for place, (part, pages) in enumerate(zip(plan.parts, parts, strict=True)):
        for page in pages:
            number += 1
            sheet.pen.setPageSize(page.paper)
            if page is pages[0]:
                key = destination(PageOfPart(place))
                sheet.pen.mark(key, page.paper[1])
                sheet.pen.bookmark(key, part.name or plan.title, 0)
            _mark_entries(sheet, page, titles, marked)
            _draw(plan, page, sheet, number)
            sheet.pen.showPage()
            progress.step()


def _mark_entries(sheet: Sheet, page: Page, titles: dict[str, str], marked: set[str]) -> None:
    """Mark the first place of each entry; those with a title have a bookmark there."""
    for strip, below, _, _ in page.drawn():
        for entry in strip.entries:
            if entry in marked:
                continue
            marked.add(entry)
            key = destination(PagesOf(entry))
            sheet.pen.mark(key, page.paper[1] if strip.paper else PAGE_HEIGHT - TOP - below)
            if entry in titles:
                sheet.pen.bookmark(key, titles[entry], 1)


def _draw(plan: Plan, page: Page, sheet: Sheet, number: int) -> None:
    if plan.mark:
        sheet.mark(plan.mark, page.paper)
    for strip, below, opens, closes in page.drawn():
        strip.draw(sheet, LEFT, PAGE_HEIGHT - TOP - below, opens=opens, closes=closes)
    if any(placed.strip.paper for placed in page.placed):
        _folio(sheet, number, page.paper[0], SHEET_FOLIO_TOP)
        sheet.text(plan.mark, FOLIO, (page.paper[0] / 4, SHEET_FOLIO_TOP, page.paper[0] / 2), 0)
    elif not any(isinstance(placed.strip, CoverStrip) for placed in page.placed):
        _frame(plan, sheet, number)


def _frame(plan: Plan, sheet: Sheet, number: int) -> None:
    """Set the running head, and the number at the outer edge, one character in."""
    sheet.text(plan.name, RUNNING, (LEFT, RUNNING_TOP, 0.7 * WIDTH), 0)
    sheet.text(plan.title, RUNNING, (LEFT + 0.7 * WIDTH, RUNNING_TOP, 0.3 * WIDTH), 1)
    _folio(sheet, number, LEFT + WIDTH, FOLIO_TOP, LEFT)


def _folio(sheet: Sheet, number: int, right: float, top: float, left: float = 0.0) -> None:
    box = (left + FOLIO.size, top, right - left - 2 * FOLIO.size)
    sheet.text(f"— {number} —", FOLIO, box, number % 2)
