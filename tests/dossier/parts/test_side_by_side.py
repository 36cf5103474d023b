"""Pictures in pairs."""

from __future__ import annotations

from dataclasses import replace

from archive_app.dossier.blocks import Heading, Plate, PlateRow
from archive_app.dossier.parts.side_by_side import side_by_side

ONE, TWO, THREE = (Plate((), (name,), "无") for name in "甲乙丙")


def test_one_or_two_to_a_page_stand_by_themselves():
    assert list(side_by_side([ONE, TWO], 1)) == [ONE, TWO]
    assert list(side_by_side([ONE, TWO], 2)) == [ONE, TWO]


def test_four_to_a_page_are_two_rows_of_two_and_six_are_three():
    assert list(side_by_side([ONE, TWO, THREE], 4)) == [
        PlateRow((ONE, TWO), 2),
        PlateRow((THREE,), 2),
    ]
    assert list(side_by_side([ONE, TWO], 6)) == [PlateRow((ONE, TWO), 3)]


def test_what_comes_between_parts_a_pair():
    heading = Heading("题", 2)
    assert list(side_by_side([ONE, heading, TWO], 4)) == [
        PlateRow((ONE,), 2),
        heading,
        PlateRow((TWO,), 2),
    ]


def test_what_has_a_page_of_its_own_stays_alone():
    sheet = replace(TWO, size=(297, 420))
    assert list(side_by_side([ONE, sheet, THREE], 4)) == [
        PlateRow((ONE,), 2),
        sheet,
        PlateRow((THREE,), 2),
    ]
