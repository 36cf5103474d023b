"""What was found is told site by site."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.bysite.reading import by_site

Adds = Callable[..., Entry]


def test_the_site_with_most_hits_comes_first_with_its_name(
    archive: Archive, works: Entry, add: Adds
) -> None:
    other = add("site", name="渝钢")
    for number in range(6):
        add("drawing", other.id, title=f"高炉图{number}")
    add("drawing", works.id, title="高炉总图")
    add("agent", name="高炉车间")
    found = by_site(archive, Question("高炉"))
    assert [(one.name, one.total, len(one.hits)) for one in found.sites] == [
        ("渝钢", 6, 5),
        ("重庆钢铁厂旧址", 1, 1),
    ]
    assert (found.total, found.others) == (2, 1)
    second = by_site(archive, Question("高炉"), 1, 1)
    assert [one.name for one in second.sites] == ["重庆钢铁厂旧址"]
    assert (second.total, second.others) == (2, 1)
