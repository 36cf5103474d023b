"""A sum is that of its bytes, in the order in which they came."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from archive_app.dossier.pdf.sums import BLOCK, Sum


@pytest.fixture
def beside():
    with ThreadPoolExecutor(2) as threads:
        yield threads


def test_the_sum_of_nothing_is_that_of_no_bytes(beside):
    assert Sum(beside).hexdigest() == hashlib.sha256().hexdigest()


@pytest.mark.parametrize("size", [1, BLOCK - 1, BLOCK, BLOCK + 1, 5 * BLOCK // 2])
def test_large_and_small_pieces_are_added_in_their_order(beside, size: int):
    pieces = [b"head", bytes([size % 251]) * size, b"tail", bytes(size), b""]
    made = Sum(beside)
    for piece in pieces:
        made.add(piece)
    assert made.hexdigest() == hashlib.sha256(b"".join(pieces)).hexdigest()


def test_it_can_be_asked_for_and_go_on(beside):
    made = Sum(beside)
    made.add(bytes(BLOCK))
    first = made.hexdigest()
    made.add(b"more")
    assert first == made_of(bytes(BLOCK))
    assert made.hexdigest() == made_of(bytes(BLOCK) + b"more")


def test_two_sums_share_their_threads_and_nothing_else(beside):
    one, other = Sum(beside), Sum(beside)
    for number in range(6):
        one.add(bytes([number]) * BLOCK)
        other.add(bytes([number + 1]) * BLOCK)
    assert one.hexdigest() == made_of(*(bytes([number]) * BLOCK for number in range(6)))
    assert other.hexdigest() == made_of(*(bytes([number + 1]) * BLOCK for number in range(6)))


def made_of(*pieces: bytes) -> str:
    return hashlib.sha256(b"".join(pieces)).hexdigest()
