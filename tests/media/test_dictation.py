from __future__ import annotations

from archive_app.domain.tables import Row, Sheet
from archive_app.media.dictation import Dictation
from archive_app.media.tables import end, told_rows, told_sheet

QUESTION = {"path": "a.csv", "media_type": "text/plain", "sheet": "", "seconds": 60.0}


def test_parts_are_asked_for_one_by_one_and_no_sooner_than_they_are_wanted():
    parts = [[Row(1, ("甲",)), Row(2, ("乙",))], [Row(3, ("丙",))]]
    told = iter([told_sheet(Sheet("清单")), *map(told_rows, parts), end()])
    asked = []

    def ask(question, believe):
        asked.append(question)
        return believe(next(told), b"")

    dictation = Dictation(ask, QUESTION)
    assert (dictation.sheet.name, asked) == ("清单", [QUESTION])
    rows = iter(dictation)
    assert next(rows).cells == ("甲",)
    assert asked[1:] == [{"seconds": 60.0}]
    assert [row.number for row in rows] == [2, 3]
    assert len(asked) == 4
