from __future__ import annotations

from pathlib import Path

from archive_app.archive.engines import Engines


def test_an_engine_starts_once_when_it_is_asked_for(tmp_path: Path):
    engines = Engines(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert engines.index is engines.index
    assert engines.workers is engines.workers
    first = engines.workers
    engines.close()
    assert engines.workers is not first
    engines.close()


def test_what_was_never_started_need_not_be_closed(tmp_path: Path):
    Engines(tmp_path).close()
    assert list(tmp_path.iterdir()) == []
