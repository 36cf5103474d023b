from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.media.messages import LONGEST, TooLong, receive, send

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), JSON), st.binary())
def test_what_is_sent_is_received(head, body):
    stream = io.BytesIO()
    send(stream, head, body)
    stream.seek(0)
    assert receive(stream) == (head, body)
    with pytest.raises(EOFError):
        receive(stream)


@given(st.binary(max_size=100))
def test_noise_is_an_error_of_one_of_two_sorts(noise):
    stream = io.BytesIO(b"\xff" + noise)
    with pytest.raises((EOFError, ValueError)):
        receive(stream)


@pytest.mark.parametrize("text", [b"NaN", b"[" * 100_000, b"\xff", b"1" * 5000])
def test_json_that_is_none_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        receive(io.BytesIO(struct.pack(">II", len(text), 0) + text))


def test_nobody_can_promise_too_much():
    with pytest.raises(TooLong):
        receive(io.BytesIO(struct.pack(">II", 2, LONGEST + 1) + b"{}"))
    with pytest.raises(TooLong):
        send(io.BytesIO(), {}, bytes(LONGEST + 1))
