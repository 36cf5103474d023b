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
from archive_app.dossier.layout.sheet import Sheet, destination

HALF = WIDTH / 2


def draw(plan: Plan, parts: Sequence[Sequence[Page]], sheet: Sheet, progress: Progress) -> None:
    """Draw all pages; the progress hears of each and may raise to stop."""
    titles = dict(plan.bookmarks)
    marked: set[str] = {""}
    number = 0
    for place, (part, pages) in enumerate(zip(plan.parts, parts, strict=True)):
        for page in pages:
            number += 1
            if page is pages[0]:
                key = destination(PageOfPart(place))
                sheet.pen.mark(key, PAGE_HEIGHT)
                sheet.pen.bookmark(key, part.name or plan.title, 0)
            _mark_entries(sheet, page, titles, marked)
            _draw(plan, page, sheet, number)
            sheet.pen.showPage()
            progress.step()


def _mark_entries(sheet: Sheet, page: Page, titles: dict[str, str], marked: set[str]) -> None:
    """Mark the first place of each entry; those with a title have a bookmark there."""
    for strip, below, _, _ in page.drawn():
        if strip.entry in marked:
            continue
        marked.add(strip.entry)
        key = destination(PagesOf(strip.entry))
        sheet.pen.mark(key, PAGE_HEIGHT - TOP - below)
        if strip.entry in titles:
            sheet.pen.bookmark(key, titles[strip.entry], 1)


def _draw(plan: Plan, page: Page, sheet: Sheet, number: int) -> None:
    if plan.mark:
        sheet.mark(plan.mark)
    for strip, below, opens, closes in page.drawn():
        strip.draw(sheet, LEFT, PAGE_HEIGHT - TOP - below, opens=opens, closes=closes)
    if not any(isinstance(placed.strip, CoverStrip) for placed in page.placed):
        _frame(plan, sheet, number)


def _frame(plan: Plan, sheet: Sheet, number: int) -> None:
    """Set the running head, and the number at the outer edge, one character in."""
    sheet.text(plan.name, RUNNING, (LEFT, RUNNING_TOP, 0.7 * WIDTH), 0)
    sheet.text(plan.title, RUNNING, (LEFT + 0.7 * WIDTH, RUNNING_TOP, 0.3 * WIDTH), 1)
    box = (LEFT + FOLIO.size, FOLIO_TOP, WIDTH - 2 * FOLIO.size)
    sheet.text(f"— {number} —", FOLIO, box, number % 2)
