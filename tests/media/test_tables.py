from __future__ import annotations

import json

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.tables import Row, Sheet
from archive_app.media.tables import believed_rows, believed_sheet, end, told_rows, told_sheet

SHEET = Sheet("清单", ("清单", "说明"), 70, "")


def heard(told):
    return json.loads(json.dumps(told))


def test_what_is_told_is_believed():
    rows = [Row(3, ("甲", "")), Row(7, ())]
    assert believed_sheet(heard(told_sheet(SHEET))) == SHEET
    assert believed_rows(heard(told_rows(rows))) == rows
    assert believed_rows(heard(end())) == []


@pytest.mark.parametrize(
    "answer",
    [
        None,
        {},
        {"rows": []},
        {"rows": "甲"},
        {"rows": ["甲"]},
        {"rows": [["1", "甲"]]},
        {"rows": [[2, "甲"], [1, "乙"]]},
        {"rows": [[1, 2]]},
        {"rows": [[1, "\0"]]},
        {"rows": [[1, "\ud800"]]},
        {"sheet": {}, "names": "甲"},
        {"sheet": {"rows": "7"}, "names": []},
        {"sheet": {}, "names": ["字" * 1001]},
    ],
)
def test_lies_are_not_believed(answer):
    with pytest.raises(ValueError, match="not"):
        believed_rows(answer)
    with pytest.raises(ValueError, match="not"):
        believed_sheet(answer)


def test_a_refusal_is_raised():
    with pytest.raises(Refused, match="damaged_file"):
        believed_rows({"refused": "damaged_file", "details": {"why": "7"}})
