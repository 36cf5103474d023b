"""Each task is begun from the window, where a person stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.domain.entries import Entry
from archive_app.ui import tasks
from archive_app.ui.describe.add import AddView
from archive_app.ui.importing.view import ImportView
from archive_app.ui.issue.view import IssueView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.terms.view import TermsView
from archive_app.ui.uniting.view import UnitingView

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
