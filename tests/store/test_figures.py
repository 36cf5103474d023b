from __future__ import annotations

from pathlib import Path

from archive_app.archive.archive import create
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.store.figures import Cell, Dimension


def test_combinations_are_counted_in_sql(tmp_path: Path) -> None:
    with create(tmp_path / "a.archive", person="王工") as archive:
        first = add(
            archive, kind="site", set_=[assignment("name=甲"), assignment("condition=poor")]
        )
        second = add(archive, kind="site", set_=[assignment("name=乙")])
        pairs = Dimension(pairs={first.id: ["x", "y"]})
        with archive.store.reading() as tables:
            counted = tables.figures.cells("site", [Dimension("condition", otherwise="-"), pairs])
            (whole,) = tables.figures.cells("site", [])
        behind = [
            tables.figures.sites("site", [Dimension("condition"), pairs], values)
            for values in (["condition/poor", "x"], [None, None], ["condition/poor", None])
        ]
        assert tables.figures.sites("site", [], []) == [first.id, second.id]
    assert sorted(counted, key=str) == [
        Cell(("-", None), 1, 0, 0),
        Cell(("condition/poor", "x"), 1, 0, 0),
        Cell(("condition/poor", "y"), 1, 0, 0),
    ]
    assert whole == Cell((), 2, 0, 0)
    assert behind == [[first.id], [second.id], []]
