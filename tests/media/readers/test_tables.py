from __future__ import annotations

import io

from archive_app.domain.tables import Row
from archive_app.media.readers.tables import opened, parts


def test_a_text_file_is_a_list_without_sheets():
    told, rows = opened(io.BytesIO("名称,地址\n甲,乙\n".encode()), "text/plain", "")
    assert (told.name, told.names) == ("", ())
    assert [row.cells for row in rows] == [("名称", "地址"), ("甲", "乙")]


def test_parts_are_short_and_leave_out_what_is_empty():
    rows = [Row(number, ("x",) if number % 2 else ("", "")) for number in range(1, 2049)]
    told = list(parts(iter(rows)))
    assert [len(part) for part in told] == [512, 512]
    assert all(row.number % 2 for part in told for row in part)


def test_long_cells_make_small_parts():
    rows = (Row(number, ("字" * 150_000,)) for number in range(1, 6))
    assert [len(part) for part in parts(rows)] == [2, 2, 1]


def test_a_track_is_a_list_of_its_points():
    point = '<trkpt lat="29.5" lon="106.5"><time>2024-05-01T01:00:00Z</time></trkpt>'
    data = f"<gpx><trk>{point}</trk></gpx>"
    told, rows = opened(io.BytesIO(data.encode()), "application/gpx+xml", "")
    assert told.rows == 1
    assert [row.cells for row in rows] == [("2024-05-01T01:00:00Z", "29.5", "106.5", "")]
