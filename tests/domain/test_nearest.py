from __future__ import annotations

from archive_app.domain.nearest import nearest


def test_the_best_comes_first():
    right = ["photograph", "sound", "drawing", "document"]
    assert nearest("photgraph", right) == ("photograph",)
    assert nearest("DRAWING", right)[0] == "drawing"


def test_a_part_of_a_name_is_near_it():
    assert nearest("重庆钢铁", ["重庆钢铁厂旧址", "816工程"]) == ("重庆钢铁厂旧址",)


def test_nothing_is_near_nonsense():
    assert nearest("zzzz", ["photograph"]) == ()
    assert nearest("", ["photograph"]) == ()


def test_there_are_never_too_many():
    assert len(nearest("A-0001", [f"A-000{n}" for n in range(10)], count=3)) == 3
