"""A place that is typed as a word may be meant as a place."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add
from archive_app.archive.finding import finding
from archive_app.archive.finding.otherwise import meant_otherwise
from archive_app.domain.hits import Question


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("重庆", ("行政区划:重庆市",)),
        ("高炉 大渡口区", ("高炉 行政区划:大渡口区",)),
        ("大渡口 OR 高炉", ("行政区划:大渡口区 OR 高炉",)),
        ("湖北", ()),  # where no site lies
        ('"重庆" -重庆 division:重庆 重 高炉', ()),
    ],
)
def test_the_name_of_a_division_suggests_its_sites(
    archive: Archive, text: str, meant: tuple[str, ...]
) -> None:
    works = add(archive, kind="site", set_=[Assignment("division", "=", "500104")])
    assert meant_otherwise(archive, text) == meant
    if text == "重庆":
        assert finding.ask(archive, Question(text)).total == 0
        assert finding.ask(archive, Question(meant[0])).ids == (works.id,)
        archive.language = "en"
        assert meant_otherwise(archive, text) == ("division:重庆市",)
