"""Codes are drawn so that a machine reads them: their squares and bars are where they must be."""

from __future__ import annotations

import pytest

from archive_app.dossier.layout.codes import QUIET, bars, qr

SQUARES = 21  # version 1, which takes what we write


class Boxes:
    """Takes what is filled, in place of a sheet."""

    def __init__(self) -> None:
        self.boxes: list[tuple[float, float, float, float]] = []

    def fill(self, boxes) -> None:
        self.boxes += boxes


def _dark(sheet: Boxes, x: float, y: float) -> bool:
    return any(
        left <= x < left + width and foot <= y < foot + height
        for left, foot, width, height in sheet.boxes
    )


def _row(sheet: Boxes, row: int, side: float) -> list[bool]:
    module = side / (SQUARES + 2 * QUIET)
    y = side - (QUIET + row + 0.5) * module
    return [_dark(sheet, (QUIET + place + 0.5) * module, y) for place in range(SQUARES)]


def test_a_qr_code_has_its_three_eyes_and_its_white_edge():
    sheet, side = Boxes(), 99.0
    qr(sheet, "A-0107 7K3M-9QXP", 0, 0, side)  # type: ignore[arg-type]
    eye = [True] * 7
    assert _row(sheet, 0, side)[:7] == _row(sheet, 0, side)[-7:] == eye
    assert _row(sheet, SQUARES - 1, side)[:7] == eye
    assert _row(sheet, SQUARES - 1, side)[-7:] != eye
    timing = _row(sheet, 6, side)[8 : SQUARES - 8]
    assert timing == [place % 2 == 0 for place in range(len(timing))]
    edge = QUIET * side / (SQUARES + 2 * QUIET)
    assert min(box[0] for box in sheet.boxes) == pytest.approx(edge)
    assert min(box[1] for box in sheet.boxes) == pytest.approx(edge)


def test_code_128_is_as_wide_as_it_is_told_and_ends_in_its_stop():
    sheet, width = Boxes(), 200.0
    bars(sheet, "A-0107", 10, 5, width, 20)  # type: ignore[arg-type]
    assert {(box[1], box[3]) for box in sheet.boxes} == {(5, 20)}
    module = min(box[2] for box in sheet.boxes)
    modules = [round(box[2] / module) for box in sheet.boxes]
    assert modules[:3] == [2, 1, 1]  # start B: 2-1-1-2-1-4
    assert modules[-4:] == [2, 3, 1, 2]  # stop: 2-3-3-1-1-1-2, bars alone, from 2-3-...
    assert sheet.boxes[0][0] == pytest.approx(10 + 10 * module)
    assert sheet.boxes[-1][0] + sheet.boxes[-1][2] == pytest.approx(10 + width - 10 * module)
