"""A dossier is looked at, mended and issued on one page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from archive_app.archive.archive import Archive
from archive_app.archive.issuing import editions
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.issue.view import IssueView

Settle = Callable[[], None]


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Whatever file is asked for, this is chosen."""
    path = tmp_path / "案卷.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def test_its_pages_parts_and_gaps_are_seen_before_it_is_issued(view: IssueView) -> None:
    assert view.pages.pages > 3
    assert f"第 1 / {view.pages.pages} 页" in view.told.text()
    assert view.choices.contents.count() > 2
    assert "%" in view.gaps.heading.text()
    assert view.draft.isEnabled()


def test_another_scope_is_another_dossier(view: IssueView, settle: Settle) -> None:
    before = view._proof
    view.choices.scopes.buttons["public"].click()
    settle()
    settle()
    assert view._checked is not None
    assert view._checked.told.order.scope == "public"
    assert view._proof is not before


def test_what_was_mended_is_seen_a_moment_later(
    view: IssueView, works: Entry, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = view._checked
    view.hear(Changes(1, "", frozenset({works.id})))
    assert view._later.isActive()
    view._later.stop()
    view.look()
    settle()
    settle()
    assert view._checked is not before


def test_a_draft_is_exported(view: IssueView, target: Path, settle: Settle) -> None:
    view.draft.click()
    assert not view.draft.isEnabled()
    settle()
    assert target.read_bytes().startswith(b"%PDF-")
    assert "案卷已编成" in view.outcome.text.text()
    assert view.outcome.open_pdf.isVisible()
    assert view.draft.isEnabled()


def test_gaps_ask_for_a_reason_and_the_edition_has_its_number_and_code(
    view: IssueView, archive: Archive, target: Path, settle: Settle
) -> None:
    view.final.click()
    assert view.outcome.reason.isVisible()
    assert not target.exists()
    view.outcome.reason.setText("先行归档")
    view.outcome.confirm.click()
    settle()
    settle()
    (edition,) = editions.editions(archive)
    assert edition.values["reason"] == "先行归档"
    assert edition.number in view.outcome.text.text()
    assert str(edition.values["check_code"]) in view.outcome.text.text()
    written = target.read_bytes()
    view.issue_again(edition)
    settle()
    assert target.read_bytes() == written
    view.compare(edition)
    settle()
    assert "没有改动" in view.outcome.text.text()


def test_what_changed_since_an_edition_is_told(
    view: IssueView,
    archive: Archive,
    works: Entry,
    add: Callable[..., Entry],
    target: Path,
    settle: Settle,
) -> None:
    view.finish("先行归档")
    settle()
    add("drawing", works.id, title="总装图")
    view.compare(editions.editions(archive)[0])
    settle()
    assert "总装图" in view.outcome.text.text()


def test_a_folder_that_cannot_be_written_is_told_in_words(
    view: IssueView, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    path = str(tmp_path / "file" / "案卷.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))
    view.export()
    settle()
    assert view.outcome.text.property("rank") == "bad"
    assert not view.outcome.open_pdf.isVisible()


def test_who_thinks_better_of_it_writes_nothing(
    view: IssueView, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *told: asked.append(told[2]) or ("", "")
    )
    view.export()
    assert Path(asked[0]).name.startswith("重庆钢铁厂_旧址_案卷_")
    assert view.draft.isEnabled()


def test_a_dossier_that_cannot_be_made_is_told(view: IssueView, desk: Desk, settle: Settle) -> None:
    view._site = "A-9999"
    view.look()
    settle()
    assert view.outcome.text.property("rank") == "bad"
    assert view.pages.pages == 0


def test_nothing_is_cut_in_either_language(
    view: IssueView, layout_faults: Callable[..., list[str]]
) -> None:
    assert layout_faults(view) == []
