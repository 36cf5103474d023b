"""The tasks beside finding and describing; the page of each is imported when it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.domain.entries import Entry
from archive_app.ui.choosing import choose_files, choose_folder
from archive_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from archive_app.archive.results.retrieval import Sheet
    from archive_app.ui.intake.watch import Watch


def take_in_files(window: MainWindow) -> None:
    """Let a person choose files, and show what would become of them."""
    take_in(window, choose_files(window))


def take_in_folder(window: MainWindow) -> None:
    """Let a person choose a folder, and show what would become of what is in it."""
    take_in(window, choose_folder(window))


def take_in_card(window: MainWindow) -> None:
    """Show what is on the card of a camera, and what of it is new."""
    from archive_app.ui.intake.card import choose_card  # noqa: PLC0415 - wanted late

    card = choose_card(window)
    take_in(window, [card] if card else [])


def watch_folder(window: MainWindow) -> None:
    """Show which folder is watched for new files."""
    from archive_app.ui.intake.watch_view import WatchView  # noqa: PLC0415 - wanted late

    window.right.go(WatchView).start(_watching(window), window.site, window.place)
    window.right.show()


def keep_watching(window: MainWindow) -> None:
    """Watch the folder that a person named for this archive, if there is one."""
    from archive_app.ui.intake.watched import watched  # noqa: PLC0415 - after the first rows

    if watched(window.desk.preferences, window.desk.archive.folder):
        _watching(window)


def _watching(window: MainWindow) -> Watch:
    """Return what watches for a window; files that it finds are shown for the site it is for."""
    from archive_app.ui.intake.watch import Watch, watch_of  # noqa: PLC0415 - wanted late

    if window.findChild(Watch) is None:
        watch_of(window).wanted.connect(lambda files, site: take_in(window, files, site))
    return watch_of(window)


def take_in(window: MainWindow, paths: Sequence[Path], record: str = "") -> None:
    """Show what would become of files, in the site that a person stands in or for a record."""
    if paths:
        from archive_app.ui.intake.offering import offer  # noqa: PLC0415 - wanted late

        offer(window, paths, record)


def issue(window: MainWindow) -> None:
    """Show the dossier of the site, with the whole width of the window."""
    from archive_app.ui.issue.room import Room  # noqa: PLC0415 - wanted late
    from archive_app.ui.issue.view import IssueView  # noqa: PLC0415 - wanted late

    site, name = window.site, window.place
    page = window.middle.go(IssueView, lambda made: Room(window, made))
    room = window.findChild(Room)
    if room:
        room.make()
    page.start(site, name)


def issue_many(window: MainWindow) -> None:
    """Show the dossiers of the sites that are selected, or of all of them."""
    chosen = window.finding.selected()
    issue_for(window, chosen if len(chosen) > 1 else ())


def issue_for(window: MainWindow, chosen: Sequence[str]) -> None:
    """Show the dossiers of some sites, or of all if none is named, on the whole width."""
    from archive_app.ui.issue.series import SeriesView  # noqa: PLC0415 - wanted late
    from archive_app.ui.width import WholeWidth  # noqa: PLC0415 - wanted late

    page = window.middle.go(
        SeriesView, lambda made: WholeWidth(window, made).setObjectName("series")
    )
    if room := window.findChild(WholeWidth, "series"):
        room.make()
    page.start(chosen)


def print_labels(window: MainWindow) -> None:
    """Show which labels can be printed, for what is selected or for all boxes and volumes."""
    from archive_app.ui.issue.labels import LabelsView  # noqa: PLC0415 - wanted late

    chosen = window.finding.selected()
    window.middle.go(LabelsView).start(chosen if len(chosen) > 1 else ())


def write_table(window: MainWindow) -> None:
    """Show which tables can be written, of the site that a person stands in or of all."""
    from archive_app.ui.issue.tables import TablesView  # noqa: PLC0415 - wanted late

    window.middle.go(TablesView).start(window.site)


def verify(window: MainWindow) -> None:
    """Show where a PDF or a sheet is verified."""
    from archive_app.ui.issue.verify import VerifyView  # noqa: PLC0415 - wanted late

    window.middle.go(VerifyView).start()


def import_list(window: MainWindow) -> None:
    """Show where a list is imported, into the site that a person stands in if it has to be."""
    from archive_app.ui.importing.view import ImportView  # noqa: PLC0415 - wanted late

    window.middle.go(ImportView).start(window.site, window.place)


def field(window: MainWindow) -> None:
    """Work in the field, on the whole window."""
    from archive_app.ui.field.state import enter  # noqa: PLC0415 - wanted late

    enter(window)


def look(window: MainWindow, place: int = 0) -> None:
    """Show a file of the open entry closely, or play it."""
    if window.entry.sheet:
        look_at(window, window.entry.sheet, place)


def look_at(
    window: MainWindow,
    sheet: Sheet,
    place: int = 0,
    *,
    page: int | None = None,
    second: float | None = None,
    region: str = "",
) -> None:
    """Show a file of an entry closely, or play it: at a page from 1, or at a second.

    A region by its id leads to its own file and page.
    """
    if not sheet.files:
        return
    sort = "" if region else sheet.files[place].original.media_type.partition("/")[0]
    if sort in {"audio", "video"}:
        _listen(window, sheet, place, second or 0.0)
    else:
        _look(window, sheet, place, page, region)


def _look(window: MainWindow, sheet: Sheet, place: int, page: int | None, region: str) -> None:
    from archive_app.archive.catalogue.regions import marks_regions  # noqa: PLC0415 - wanted late
    from archive_app.ui.viewing.view import LookingView  # noqa: PLC0415 - wanted late

    may_mark = _may_write(window) and marks_regions(window.desk.archive, sheet.entry)
    words = window.entry.searched
    view = window.middle.go(LookingView)
    view.start(sheet.entry.id, _named(sheet), sheet.files, place, words, may_mark=may_mark)
    if region:
        view.go_to_region(region)
    elif page:
        view.active.turn_to(page - 1)


def _listen(window: MainWindow, sheet: Sheet, place: int, at: float = 0.0) -> None:
    from archive_app.archive.catalogue.segments import takes_segments  # noqa: PLC0415 - wanted late
    from archive_app.ui.viewing.listening import ListeningView  # noqa: PLC0415 - wanted late
    from archive_app.ui.viewing.spoken import first_heard  # noqa: PLC0415 - wanted late

    at = at or first_heard(sheet.files, window.entry.searched.split())
    may_mark = _may_write(window) and takes_segments(window.desk.archive, sheet.entry)
    page = window.middle.go(ListeningView)
    page.start(sheet.entry.id, _named(sheet), sheet.files, place, at, may_mark=may_mark)


def doubts(window: MainWindow) -> None:
    """Show what nobody understood yet in the recordings; a press leads to its place."""
    from archive_app.archive.results import retrieval  # noqa: PLC0415 - wanted late
    from archive_app.ui.viewing.doubts import DoubtsView  # noqa: PLC0415 - wanted late

    def listen(entry: str, second: float) -> None:
        window.open_entry(entry)
        archive = window.desk.archive
        window.desk.jobs.read(
            "doubt", lambda: retrieval.sheet(archive, entry), lambda it: _hear(window, it, second)
        )

    page = window.middle.go(DoubtsView, lambda made: made.wanted.connect(listen))
    page.start(window.sites.site, window.sites.name_of(window.sites.site))


def _hear(window: MainWindow, sheet: Sheet, second: float) -> None:
    """Go to a second of the first sound or film of an entry."""
    sorts = [held.original.media_type.partition("/")[0] for held in sheet.files]
    place = next((n for n, sort in enumerate(sorts) if sort in {"audio", "video"}), None)
    if place is not None:
        _listen(window, sheet, place, second)


def _named(sheet: Sheet) -> str:
    return f"{sheet.entry.code}　{sheet.entry.title}"


def _may_write(window: MainWindow) -> bool:
    return not window.desk.archive.read_only


def record_sound(window: MainWindow) -> None:
    """Show where sound is recorded into the site that a person stands in."""
    from archive_app.ui.viewing.recording import RecordingView  # noqa: PLC0415 - wanted late

    page = window.right.go(
        RecordingView,
        lambda made: made.card.files_wanted.connect(lambda: take_in_files(window)),
    )
    page.start(window.site, window.place)
    window.right.show()


def edit_terms(window: MainWindow) -> None:
    """Show the vocabularies."""
    from archive_app.ui.terms.view import TermsView  # noqa: PLC0415 - wanted late

    window.middle.go(TermsView).start()


def find_duplicates(window: MainWindow) -> None:
    """Show what may be there twice."""
    from archive_app.ui.uniting.view import UnitingView  # noqa: PLC0415 - wanted late

    window.middle.go(UnitingView).start()


def add_site(window: MainWindow) -> None:
    """Show the form of a new site."""
    _add(window, "site")


def add_record(window: MainWindow) -> None:
    """Show the form of a new record of the site, below the open entry if it fits there."""
    _add(window, "record")


def select(window: MainWindow, count: int) -> None:
    """Show what can be done to all that is selected, if it is more than one entry."""
    window.state_changed.emit()
    if count < 2 or window.desk.archive.read_only or window.sites.spot.sort == "trash":
        return
    from archive_app.ui.batch.view import BatchView  # noqa: PLC0415 - wanted late

    ids, page = window.finding.selected(), window.right.page(BatchView)
    if page is None or page is window.right.currentWidget() or list(page.ids) != list(ids):
        page = window.right.go(
            BatchView, lambda made: window.finding.selection_changed.connect(made.follow)
        )
        page.start(ids)


def _add(window: MainWindow, family: str) -> None:
    from archive_app.ui.describe.add import AddView  # noqa: PLC0415 - wanted late

    kinds = window.desk.archive.kinds.of_family(family)
    page = window.right.go(AddView, lambda made: made.added.connect(window.show_added))
    if family == "site":
        page.start(kinds)
    else:
        page.start(kinds, site=window.site, place=window.place, above=_above(window))
    window.right.show()


def _above(window: MainWindow) -> Entry | None:
    """Return the open entry of the site that a person stands in, if it is not the site itself."""
    entry = window.entry.sheet.entry if window.entry.sheet else None
    return entry if entry and entry.id != entry.site == window.site else None
