from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts, Reading
from archive_app.media.answers import believed, refusal, told

JPEG = b"\xff\xd8\xff\xe0 and so on"
READING = Reading(
    "image/jpeg",
    "images",
    1,
    Facts(taken="2024-05-01T10:00:00", latitude=29.52, width=4000),
    (Passage("厂史", page=1), Passage("采访", start=0.5, end=2.25, speaker="张师傅")),
    JPEG,
)
GOOD = {"reader": "images", "version": 1, "facts": {}, "passages": []}


def test_a_reading_arrives_as_it_was_told():
    assert believed(json.loads(json.dumps(told(READING))), JPEG, "image/jpeg") == READING


def test_a_refusal_is_raised_as_it_was_told():
    with pytest.raises(Refused, match="too_many_pixels") as refused:
        believed(refusal(Refused("too_many_pixels", limit=600)), b"", "image/png")
    assert refused.value.details == {"limit": 600}


@pytest.mark.parametrize(
    "lie",
    [
        None,
        [],
        {},
        {"reader": "images"},
        GOOD | {"version": True},
        GOOD | {"version": "1"},
        GOOD | {"facts": {"width": "4000"}},
        GOOD | {"facts": {"width": True}},
        GOOD | {"facts": {"width": 10**40}},
        GOOD | {"facts": {"latitude": 29}},
        GOOD | {"facts": {"latitude": float("nan")}},
        GOOD | {"facts": {"camera": "x" * 20_000}},
        GOOD | {"facts": {"camera": "\ud800"}},
        GOOD | {"facts": {"camera": "a\0b"}},
        GOOD | {"facts": {"__class__": "x"}},
        GOOD | {"passages": {}},
        GOOD | {"passages": ["text"]},
        GOOD | {"passages": [{"text": "x", "page": "1"}]},
        {"refused": "archive_full"},
        {"refused": ["damaged_file"]},
        {"refused": "damaged_file", "details": {"why": 1}},
    ],
    ids=str,
)
def test_nothing_else_is_believed(lie):
    with pytest.raises(ValueError, match=r"^not"):
        believed(lie, b"", "image/jpeg")


def test_a_preview_is_a_picture_or_nothing():
    with pytest.raises(ValueError, match="not an answer"):
        believed(GOOD, b"<svg onload=...>", "image/jpeg")
    assert believed(GOOD, b"", "image/jpeg").preview is None


@given(st.dictionaries(st.text(), st.none() | st.integers() | st.text() | st.lists(st.integers())))
def test_no_answer_does_more_than_be_disbelieved(answer):
    with pytest.raises(ValueError, match=r"^not"):
        believed(answer, b"", "image/jpeg")


def test_pieces_of_a_file_in_a_reason_do_not_make_it_unbelievable():
    told = refusal(Refused("damaged_file", why="Invalid \x00\udcff code", limit=3))
    with pytest.raises(Refused, match="damaged_file") as refused:
        believed(told, b"", "image/vnd.dxf")
    assert refused.value.details == {"why": "Invalid code", "limit": 3}
