"""Blocks are plain values."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from archive_app.dossier.blocks import Heading, PagesOf


def test_blocks_are_compared_by_what_they_say():
    assert Heading("厂史", 2, "e") == Heading("厂史", 2, "e")
    assert PagesOf("e") != PagesOf("e", first_only=True)


def test_a_block_never_changes():
    with pytest.raises(FrozenInstanceError):
        Heading("厂史", 2).text = "改"
