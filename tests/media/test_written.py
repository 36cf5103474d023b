from __future__ import annotations

import pytest

from archive_app.media.written import written


@pytest.mark.parametrize(
    ("text", "ending", "sort"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n好", ".txt", "text/vtt"),
        ("1\n00:00:01,000 --> 00:00:02,000\n好", "", "application/x-subrip"),
        ('{"type": "FeatureCollection", "features": []}', ".json", "application/geo+json"),
        ('{"name": "高炉"}', ".json", "text/plain"),
        ("名称,地址\n", ".csv", "text/csv"),
        ("# 厂史", ".md", "text/markdown"),
        ("没有头的网页", ".html", "text/html"),
        ("厂史", ".doc", "text/plain"),
    ],
)
def test_the_content_decides_and_the_ending_only_where_it_cannot(text, ending, sort):
    assert written(text, ending) == sort
