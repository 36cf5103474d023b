"""The tasks of finding: narrowing, building, keeping, going from hit to hit, exporting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive_app.ui import tasks
from archive_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from archive_app.archive.catalogue.hits import Place
    from archive_app.ui.searches.export import FoundView
    from archive_app.ui.searches.kept import Kept
    from archive_app.ui.searches.past import PastSearches


def show_as(window: MainWindow, mode: str) -> None:
    """Show the working list in one of its ways, in the place of the page that covers it."""
    window.middle.go_home()
    window.finding.show_mode(mode)


def narrow(window: MainWindow) -> None:
    """Show what the list can be narrowed to beside it, or no longer.

    A page that covers both is left; then what is beside the list already stays.
    """
    from archive_app.ui.facets.beside import turn_facets  # noqa: PLC0415 - wanted late

    covered = window.middle.currentWidget() is not window.finding
    window.middle.go_home()
    if not (covered and window.finding.tools.filter.isChecked()):
        turn_facets(window.finding, window.desk)


def kept(window: MainWindow) -> Kept:
    """Return what keeps searches and fills sets."""
    from archive_app.ui.searches.kept import kept as held  # noqa: PLC0415 - wanted late

    return held(window)


def remember_searches(window: MainWindow) -> PastSearches:
    """Return what remembers the searches that are made in a window from now on."""
    from archive_app.ui.searches.past import past_searches  # noqa: PLC0415 - wanted late

    return past_searches(window)


def build_search(window: MainWindow) -> None:
    """Show what is asked as rows; the text that they make goes into the search box."""
    from archive_app.ui.builder.view import BuilderView  # noqa: PLC0415 - wanted late

    def ask(text: str) -> None:
        window.head.search.setText(text)
        window.middle.go_home()

    page = window.middle.go(BuilderView, lambda made: made.asked.connect(ask))
    page.start(window.finding.asking.wish.question)


def go_to_hit(window: MainWindow, by: int) -> None:
    """Go to the next place of the open entry where the words stand, or to the one before."""
    from archive_app.ui.searches.hits import Hits  # noqa: PLC0415 - wanted late

    hits = window.findChild(Hits)
    if hits is None:
        hits = Hits(window)
        hits.wanted.connect(lambda place: _look_at_hit(window, place))
    hits.go(by)


def look(window: MainWindow) -> None:
    """Show a file of the open entry closely: where the words stand in it, if they do."""
    entry, text = window.entry.entry_id, window.finding.asking.wish.question.text
    if not text:
        tasks.look(window)
        return
    from archive_app.archive.catalogue.hits import hits_in  # noqa: PLC0415 - wanted late

    def show(found: Sequence[Place]) -> None:
        hit = next((one for one in found if one.file is not None or one.region), None)
        if hit:
            _look_at_hit(window, hit)
        else:
            tasks.look(window)

    archive = window.desk.archive
    window.desk.jobs.read("look", lambda: hits_in(archive, entry, text), show)


def _look_at_hit(window: MainWindow, place: Place) -> None:
    sheet = window.entry.sheet
    if sheet:
        tasks.look_at(
            window,
            sheet,
            place.file or 0,
            page=place.page,
            second=place.second,
            region=place.region,
        )


def look_within(window: MainWindow) -> None:
    """Ask for other words within what was found."""
    window.finding.asking.look_within()
    window.search()
    window.head.search.clear()


def export_found(window: MainWindow) -> None:
    """Show what can be made of all that was found."""
    from archive_app.ui.searches.export import FoundView  # noqa: PLC0415 - wanted late

    answer = window.finding.answer
    if answer is not None:
        page = window.middle.go(FoundView, lambda made: _connect_found(window, made))
        page.start_with(answer.listing.ids, answer.wish.question)


def _connect_found(window: MainWindow, page: FoundView) -> None:
    page.kept.connect(lambda ids, asked: kept(window).make_set(ids, asked))
    page.issued.connect(lambda ids: tasks.issue_for(window, ids))
