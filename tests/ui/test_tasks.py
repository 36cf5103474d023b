"""Each task is begun from the window, where a person stands."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from archive_app.archive.catalogue import regions
from archive_app.archive.intake import intake
from archive_app.archive.results import retrieval
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui import tasks
from archive_app.ui.describe.add import AddView
from archive_app.ui.importing.view import ImportView
from archive_app.ui.intake.view import IntakeView
from archive_app.ui.intake.watch import Watch
from archive_app.ui.intake.watch_view import WatchView
from archive_app.ui.intake.watched import Watched, remember
from archive_app.ui.issue.view import IssueView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.terms.view import TermsView
from archive_app.ui.uniting.view import UnitingView
from archive_app.ui.viewing.listening import ListeningView
from archive_app.ui.viewing.view import LookingView

Settle = Callable[[], None]


@pytest.fixture
def standing(works: Entry, window: MainWindow, settle: Settle) -> MainWindow:
    """A window whose person stands in the works."""
    window.sites.choose("site", works.id)
    settle()
    return window


def test_a_new_site_is_no_record_of_another(standing: MainWindow) -> None:
    tasks.add_site(standing)
    page = standing.right.page(AddView)
    assert page is not None
    assert page.heading.text() == "新建遗产点"
    assert page.place.isHidden()


def test_a_new_record_is_of_the_site_even_where_its_pane_was_closed(standing: MainWindow) -> None:
    standing.toggle(standing.right)
    tasks.add_record(standing)
    page = standing.right.page(AddView)
    assert page is not None
    assert page.place.text() == "重庆钢铁厂旧址"
    assert standing.right.isVisible()


def test_a_dossier_is_issued_for_the_site(standing: MainWindow) -> None:
    tasks.issue(standing)
    page = standing.middle.page(IssueView)
    assert page is not None
    assert "重庆钢铁厂旧址" in page.heading.text()


def test_a_list_is_imported_into_the_site_that_a_person_stands_in(standing: MainWindow) -> None:
    tasks.import_list(standing)
    page = standing.middle.page(ImportView)
    assert page is not None
    assert page.source.site_id() == standing.site


def test_the_vocabularies_are_listed(window: MainWindow) -> None:
    tasks.edit_terms(window)
    page = window.middle.page(TermsView)
    assert page is not None
    assert page.vocabulary.count() > 50


def test_duplicates_are_looked_for(window: MainWindow, settle: Settle) -> None:
    tasks.find_duplicates(window)
    settle()
    page = window.middle.page(UnitingView)
    assert page is not None
    assert not page.empty.isHidden()


def test_a_hit_leads_to_its_page_and_a_region_to_its_own(
    standing: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    scan = tmp_path / "厂史.tif"
    drawn = [Image.new("L", (400, 300), grey) for grey in (40, 120, 200)]
    drawn[0].save(scan, save_all=True, append_images=drawn[1:])
    archive = standing.desk.archive
    taken = intake.take_in(archive, Quiet(), site=standing.site, paths=[scan]).taken_in[0].id
    sheet = retrieval.sheet(archive, taken)
    sha256 = sheet.files[0].original.sha256
    region = regions.mark(archive, taken, sha256, 2, (0.1, 0.1, 0.2, 0.2), "高炉")
    tasks.look_at(standing, sheet, page=2)
    settle()
    view = standing.middle.page(LookingView)
    assert view is not None
    assert view.active.page == 1
    tasks.look_at(standing, sheet, region=region.id)
    settle()
    assert view.active.page == 2
    assert view.active.canvas.current == region.id
    assert view.active.canvas.scale > view.active.canvas._fitting()


def test_an_entry_without_files_is_not_looked_at(standing: MainWindow, works: Entry) -> None:
    tasks.look_at(standing, retrieval.sheet(standing.desk.archive, works.id))
    assert standing.middle.currentWidget() is standing.finding


def test_a_hit_in_what_was_said_leads_to_its_second(
    standing: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    said = tmp_path / "口述.wav"
    with wave.open(str(said), "wb") as file:
        file.setparams((1, 2, 8_000, 0, "NONE", ""))
        file.writeframes(b"\0\x20" * 80_000)
    archive = standing.desk.archive
    taken = intake.take_in(archive, Quiet(), site=standing.site, paths=[said]).taken_in[0].id
    tasks.look_at(standing, retrieval.sheet(archive, taken), second=4.5)
    settle()
    view = standing.middle.page(ListeningView)
    assert view is not None
    assert view.deck.player.position == 4.5


def test_what_is_on_a_camera_card_is_shown_before_it_comes_in(
    standing: MainWindow,
    photo: Callable[[str], Path],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = photo("card/DCIM/100/a.png").parents[2]
    monkeypatch.setattr("archive_app.ui.intake.card.volumes", lambda: [card])
    tasks.take_in_card(standing)
    settle()
    page = standing.middle.page(IntakeView)
    assert page is not None
    assert page.told.text() == "将导入 1 个文件，新增 1 个条目。"
    standing.middle.go_home()


def test_a_folder_is_watched_again_after_the_start_if_it_was_before(
    standing: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    desk, site = standing.desk, standing.site
    tasks.keep_watching(standing)
    assert standing.findChild(Watch) is None
    remember(desk.preferences, desk.archive.folder, Watched(str(tmp_path / "在"), site, "厂"))
    tasks.keep_watching(standing)
    watch = standing.findChild(Watch)
    assert isinstance(watch, Watch)
    tasks.watch_folder(standing)
    page = standing.right.page(WatchView)
    assert page is not None
    assert page.folder.text() == str(tmp_path / "在")
    watch.wanted.emit([tmp_path / "没有.jpg"], site)
    settle()
    assert isinstance(standing.middle.currentWidget(), IntakeView)
    standing.middle.go_home()
    watch.watch(None)
