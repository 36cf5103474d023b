"""Each strip becomes a region of one page."""

from __future__ import annotations

from struct import unpack

import pytest

from archive_app.dossier.pdf.jbig2 import leads


def test_strips_lie_below_each_other_and_the_last_is_what_is_left():
    first, second, third = leads(100, 50, 20, [7, 8, 9])
    assert unpack(">LBBBL4L", first[:27]) == (0, 48, 0, 1, 19, 100, 50, 0, 0)
    regions = [unpack(">LBBBL4LBB", lead[-29:]) for lead in (first, second, third)]
    assert [region[0] for region in regions] == [1, 2, 3]
    assert [region[4] - 18 for region in regions] == [7, 8, 9]
    assert [(region[6], region[8]) for region in regions] == [(20, 0), (20, 20), (10, 40)]


@pytest.mark.parametrize("lengths", [[1], [1, 2, 3, 4]])
def test_strips_that_are_not_what_the_picture_has_are_refused(lengths: list[int]):
    with pytest.raises(ValueError, match=r"^$"):
        leads(100, 50, 20, lengths)
