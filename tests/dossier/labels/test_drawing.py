"""A line of a label is the first thing that is known."""

from __future__ import annotations

from archive_app.dossier.labels.drawing import said
from archive_app.dossier.labels.profiles import LabelLine

LINE = LabelLine("案卷号", ("@number", "reference_code"), 10, bold=False, most=1, fills=False)


def test_the_first_source_that_says_anything_is_taken():
    assert said(LINE, {"@number": "001", "reference_code": "K021-1"}) == "001"
    assert said(LINE, {"@number": "", "reference_code": "K021-1"}) == "K021-1"
    assert said(LINE, {}) == ""
