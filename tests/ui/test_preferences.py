"""A person's choices survive the program and stay out of every archive."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from archive_app.ui.preferences import Preferences


def test_a_choice_is_there_next_time(tmp_path: Path) -> None:
    Preferences(tmp_path / "window.ini").theme = "dark"
    assert Preferences(tmp_path / "window.ini").theme == "dark"


def test_the_last_archive_stands_first_and_each_only_once(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    one, two = tmp_path / "一.archive", tmp_path / "二.archive"
    for folder in (one, two):
        folder.mkdir()
        preferences.remember(folder)
    preferences.remember(one)
    assert preferences.recent == [one, two]


def test_an_archive_is_called_as_it_was_when_it_was_last_open(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    one, two = tmp_path / "一.archive", tmp_path / "二.archive"
    for folder in (one, two):
        folder.mkdir()
    assert preferences.name_of(one) == "一"
    preferences.remember(one, "重庆工业遗产")
    preferences.remember(two)
    again = Preferences(tmp_path / "window.ini")
    assert (again.name_of(one), again.name_of(two)) == ("重庆工业遗产", "二")
    assert again.recent == [two, one]


def test_an_archive_that_is_gone_is_not_offered(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    preferences.remember(tmp_path / "gone.archive")
    assert preferences.recent == []


def test_panes_are_found_as_they_were_left(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    assert preferences.kept("panes").isEmpty()
    preferences.keep("panes", QByteArray(b"wide"))
    assert Preferences(tmp_path / "window.ini").kept("panes") == QByteArray(b"wide")


def test_who_is_working_is_remembered(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    assert preferences.who == ("", "")
    preferences.who = ("李总工", "审核")
    assert Preferences(tmp_path / "window.ini").who == ("李总工", "审核")
