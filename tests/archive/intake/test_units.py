from __future__ import annotations

from pathlib import Path

from archive_app.archive.entries.files import Listed
from archive_app.archive.intake.units import ByHand, units


def names(listed: list[str], *, together: bool, by_hand: ByHand = ByHand()) -> list[list[str]]:  # noqa: B008 - frozen
    found = units([Listed(Path(each)) for each in listed], together=together, by_hand=by_hand)
    return [[str(one.path) for one in unit] for unit in found]


def paths(*named: str) -> list[Path]:
    return [Path(one) for one in named]


def test_files_belong_together_within_their_folder_only():
    listed = ["甲/a正.jpg", "甲/a背.jpg", "乙/a正.jpg"]
    assert names(listed, together=True) == [["甲/a正.jpg", "甲/a背.jpg"], ["乙/a正.jpg"]]
    assert names(listed, together=False) == [[each] for each in listed]


def test_what_a_person_put_together_stands_together_in_that_order():
    listed = ["1.jpg", "2.jpg", "3.jpg"]
    by_hand = ByHand().joined(paths("3.jpg", "1.jpg"))
    for together in (True, False):
        found = names(listed, together=together, by_hand=by_hand)
        assert found == [["3.jpg", "1.jpg"], ["2.jpg"]]


def test_what_a_person_took_apart_is_not_joined_by_its_name():
    listed = ["a正.jpg", "a背.jpg"]
    assert names(listed, together=True, by_hand=ByHand().apart(paths("a背.jpg"))) == [
        ["a正.jpg"],
        ["a背.jpg"],
    ]


def test_a_file_stands_where_it_was_put_last():
    by_hand = ByHand().joined(paths("1", "2")).joined(paths("2", "3")).apart(paths("3"))
    assert by_hand.units == ((Path("1"),), (Path("2"),), (Path("3"),))
    assert names(["1", "2"], together=True, by_hand=by_hand) == [["1"], ["2"]]
