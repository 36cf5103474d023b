"""What an entry is asked for by beside its words."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.finding.qualities import (
    DATED,
    FILE,
    FILLED,
    OF,
    PERSON,
    PLACED,
    SAID,
    UNKNOWN,
    day_of,
    degrees_key,
    qualities,
    span_key,
)
from archive_app.domain.entries import Entry, Value

FOUNDED: list[Value] = [{"value": {"earliest": "1938-01-01", "latest": "1938-12-31"}}]


def entry(kind: str, **values: Value) -> Entry:
    return Entry("1", kind, "s", "p", 0, "A-1", "", values)


def test_an_entry_tells_what_it_says_when_and_where_and_of_what(archive: Archive) -> None:
    photo = entry(
        "photograph",
        condition="condition/poor",
        core_item=True,
        date={"earliest": "1938-01-01", "latest": "", "text": "1938年以后"},
        digitised={"earliest": "2024-01-01", "latest": "2024-01-01"},
        place={"latitude": 29.5, "longitude": 106.5, "crs": "WGS84"},
        shows=["2", "3"],
    )
    told = dict(qualities(archive.kinds, photo, [], person="王工", has_files=True))
    assert told[SAID] == ("core_item=yes",)
    assert told[DATED] == ("1938-01-019999-99-99", "2024-01-012024-01-01")
    assert told[f"{DATED}.digitised"] == ("2024-01-012024-01-01",)
    assert told[PLACED] == ("286.500000119.500000",)
    assert told[OF] == ("2", "3", "p", "s")
    assert told[PERSON] == ("王工",)
    assert {FILE, "core_item", "place"} <= {*told[FILLED]}


def test_a_site_is_dated_by_what_each_source_says(archive: Archive) -> None:
    site = Entry("s", "site", "s", "", 0, "A-1", "", {"founded": FOUNDED})
    told = dict(qualities(archive.kinds, site, [], person="", has_files=False))
    assert told[DATED] == ("1938-01-011938-12-31",)
    assert OF not in told
    assert PERSON not in told


@pytest.mark.parametrize(
    ("values", "day"),
    [
        ({"date": {"earliest": "", "latest": "1938-12-31"}, "founded": FOUNDED}, "1938-12-31"),
        ({"founded": FOUNDED}, "1938-01-01"),
        ({"began": {"earliest": "1890-01-01", "latest": ""}}, "1890-01-01"),
        ({"date": {"earliest": "", "latest": "", "text": "不详"}}, ""),
    ],
)
def test_an_entry_is_sorted_by_the_day_on_which_it_begins(
    values: dict[str, Value], day: str
) -> None:
    assert day_of(entry("drawing", **values)) == day


def test_an_open_time_reaches_for_ever_and_an_unknown_one_nowhere() -> None:
    assert span_key("1938-01-01", "") == "1938-01-019999-99-99"
    assert span_key("", "1938-01-01") == "0000-00-001938-01-01"
    assert span_key("", "") == UNKNOWN


def test_degrees_are_compared_as_texts() -> None:
    degrees = [(-180.0, -90.0), (-0.5, 0.0), (9.0, 9.5), (106.5, 29.5), (180.0, 90.0)]
    keys = [degrees_key(*one) for one in degrees]
    assert sorted(keys) == keys
    assert {len(part) for key in keys for part in key} == {10}
