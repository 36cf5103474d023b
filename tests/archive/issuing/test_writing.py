from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.issuing.writing import writing
from archive_app.domain.errors import Refused, Unavailable
from archive_app.exchange.writing import Head


def test_a_table_that_failed_leaves_what_was_there(tmp_path: Path):
    target = tmp_path / "清单.csv"
    target.write_text("before")
    with pytest.raises(TypeError), writing(target, [Head("名称")]) as write:
        write(5)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["before"]


def test_what_cannot_be_written_is_told(tmp_path: Path):
    with pytest.raises(Refused), writing(tmp_path / "清单.doc", [Head("名称")]):
        pass
    with pytest.raises(Unavailable), writing(tmp_path / "无" / "清单.csv", [Head("名称")]):
        pass
    assert list(tmp_path.iterdir()) == []
