from __future__ import annotations

import io
import signal
import unicodedata

import pytest

from archive_app.cli.watching import watched
from archive_app.domain.errors import Cancelled


class Terminal(io.StringIO):
    """A terminal of 20 columns."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_one_line_that_is_written_anew(monkeypatch):
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    with watched() as progress:
        progress.expect(3)
        progress.step(note="a.jpg")
        progress.step(2)
    assert terminal.getvalue() == "\r\x1b[K1/3 a.jpg\r\x1b[K3/3 \r\x1b[K"


def test_a_line_never_wraps_however_wide_its_characters_are(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    with watched() as progress:
        progress.step(note="一张名字很长的老厂房照片.jpg")
    line = terminal.getvalue().split("\x1b[K")[1].removesuffix("\r")
    widths = [2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in line]
    assert 17 <= sum(widths) < 20


def test_a_file_gets_no_progress(capsys):
    with watched() as progress:
        progress.step(note="a.jpg")
    assert capsys.readouterr().err == ""


def test_ctrl_c_stops_after_the_step_that_is_under_way():
    with watched() as progress:
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(Cancelled):
            progress.step()


def test_who_presses_ctrl_c_twice_does_not_wait():
    with watched():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_afterwards_ctrl_c_is_what_it_was():
    before = signal.getsignal(signal.SIGINT)
    with watched():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
