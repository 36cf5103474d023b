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
    number = 0
    for place, (part, pages) in enumerate(zip(plan.parts, parts, strict=True)):
        for page in pages:
            number += 1
            if page is pages[0]:
                key = destination(PageOfPart(place))
                sheet.pen.bookmark(key, part.name or plan.title, 0, PAGE_HEIGHT)
            _bookmark(sheet, page, titles)
            _draw(plan, page, sheet, number)
            sheet.pen.showPage()
            progress.step()


def _bookmark(sheet: Sheet, page: Page, titles: dict[str, str]) -> None:
    """Add a bookmark at the first place of each record."""
    for strip, below, _, _ in page.drawn():
        title = titles.pop(strip.entry, "")
        if title:
            key = destination(PagesOf(strip.entry))
            sheet.pen.bookmark(key, title, 1, PAGE_HEIGHT - TOP - below)


def _draw(plan: Plan, page: Page, sheet: Sheet, number: int) -> None:
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
