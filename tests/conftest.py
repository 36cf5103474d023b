"""What every test may ask for, and what no test may leave behind."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="session", autouse=True)
def _settings_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep a person's own settings out of the tests, and the tests out of them."""
    home = tmp_path_factory.mktemp("person")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA"):
            patch.setenv(name, str(home))
        yield


@pytest.fixture(scope="session", autouse=True)
def _garbage_waits() -> Iterator[None]:
    """Let Python not collect garbage on whatever thread it is on: Qt's parts go on one only."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _garbage_goes_on_this_thread() -> Iterator[None]:
    """Collect what a test leaves."""
    yield
    gc.collect(1)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real files that lies beside the checkout; skip where there is none."""
    folder = REPOSITORY.parent / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("the real files are not beside this checkout")
    return folder


@pytest.fixture(autouse=True)
def _nothing_left_behind(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning, or leaves a thread running or a window open."""
    threads = set(threading.enumerate())
    yield
    warnings = [
        record.getMessage()
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    assert not warnings, f"logged: {warnings}"
    running = [each.name for each in set(threading.enumerate()) - threads if not each.daemon]
    assert not running, f"threads left running: {running}"
    windows = _open_windows()
    assert not windows, f"windows left open: {windows}"


def _open_windows() -> list[str]:
    """Name the windows that are still visible, without bringing Qt into tests that never met it."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    return [repr(each) for each in QApplication.topLevelWidgets() if each.isVisible()]
