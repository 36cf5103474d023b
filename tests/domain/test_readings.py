from __future__ import annotations

from archive_app.domain.readings import Facts


def test_only_what_a_file_says_is_told():
    assert Facts(taken="2024-04-05T10:11:12", latitude=0.0).told() == {
        "taken": "2024-04-05T10:11:12",
        "latitude": 0.0,
    }
    assert Facts().told() == {}
