"""The page of a kind is made once, and kept while others are looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.ui.describe.forms import KEPT, Forms
from archive_app.ui.describe.reading import opened
from archive_app.ui.desk import Desk


@pytest.fixture
def forms(desk: Desk, qtbot: QtBot) -> Forms:
    made = Forms(desk)
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    return made


def test_who_comes_back_to_a_kind_finds_its_page(forms: Forms, desk: Desk) -> None:
    drawing, site = (desk.archive.kinds[one] for one in ("drawing", "site"))
    page = forms.turn_to(drawing)
    assert forms.turn_to(drawing) is page
    assert forms.turn_to(site) is not page
    assert forms.turn_to(drawing) is page
    assert forms.page is page


def test_only_the_kinds_that_were_shown_last_are_kept(forms: Forms, desk: Desk) -> None:
    kinds = [one for one in desk.archive.kinds if one.family == "record"][: KEPT + 1]
    pages = [forms.turn_to(kind) for kind in kinds]
    assert forms.count() == KEPT
    assert forms.turn_to(kinds[-1]) is pages[-1]
    assert forms.turn_to(kinds[1]) is pages[1]
    assert forms.turn_to(kinds[0]) is not pages[0]
    assert forms.count() == KEPT


def test_a_kind_that_was_declared_anew_has_a_new_page(forms: Forms, desk: Desk) -> None:
    drawing, site = (desk.archive.kinds[one] for one in ("drawing", "site"))
    page = forms.turn_to(drawing)
    forms.turn_to(site)
    other = replace(drawing, fields=drawing.fields[:3])
    assert forms.turn_to(other) is not page
    assert list(forms.turn_to(other).form.rows) == [one.id for one in drawing.fields[:3]]
    assert forms.count() == 2


def test_a_row_of_the_details_is_saved_and_folded_away_when_one_goes_on(
    forms: Forms, desk: Desk, works: Entry, add: Callable[..., Entry], settle: Callable[[], None]
) -> None:
    name = add("site_name", works.id, name="汉阳铁厂")
    page = forms.turn_to(desk.archive.kinds["site"])
    page.show_entry(opened(desk.archive, works.id), keeps_typing=False)
    table = page.details["site_name"]
    table.open(name.id)
    line = table.form.rows["since"].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    line.insert("1890年")
    line.textEdited.emit("1890年")
    forms.turn_to(desk.archive.kinds["drawing"])
    settle()
    assert "since" in description.entry_of(desk.archive, name.id).values
    forms.turn_to(desk.archive.kinds["site"])
    assert not table.form.isVisible()


def test_a_part_that_is_wanted_comes_into_sight(forms: Forms, desk: Desk, qtbot: QtBot) -> None:
    page = forms.turn_to(desk.archive.kinds["site"])
    last = list(page.form.rows.values())[-1]
    with qtbot.waitSignal(forms.wanted):
        page.wanted.emit(last)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    forms.go_up()
    assert last.visibleRegion().isEmpty()
