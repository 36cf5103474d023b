"""What is searched of an entry."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.domain.hits import Document
from archive_app.search.bodies import body
from archive_app.search.questions import Sound, Word

Make = Callable[..., Document]


def test_what_is_written_and_what_it_is_folded_to_stand_at_the_same_places(document: Make) -> None:
    read = body(document("1", "重慶 718㎡", names=("", "七一八廠")))
    assert (read.names, read.lines.names) == ("718厂", "七一八廠")
    assert (read.text, read.lines.text) == ("重庆718m2", "重慶718m2")


def test_a_body_tells_what_it_holds_and_how_it_is_written(document: Make) -> None:
    read = body(document("1", "高爐", names=("重庆",)))
    assert read.holds(Word("高炉"))
    assert not read.is_named(Word("高炉"))
    assert not read.writes(Word("高炉"), named=False)
    assert read.writes(Word("高爐"), named=False)
    assert not read.writes(Word("高爐"), named=True)
    assert read.holds(Sound("cq"))
    assert not read.is_named(Sound("cq"))
    assert not read.writes(Sound("cq"), named=False)
