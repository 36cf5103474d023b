"""A profile knows its scopes, its parts, and what a part takes from the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.domain.errors import Refused


def test_what_it_does_not_know_is_refused_with_the_nearest(profile):
    assert profile.part("fixity").heading == "电子文件固化清单"
    with pytest.raises(Refused, match="unknown_part") as told:
        profile.part("fixiti")
    assert "fixity" in told.value.nearest
    with pytest.raises(Refused, match="unknown_scope"):
        profile.scope("publik")


def test_what_some_part_takes_by_its_terms_is_known(profile):
    assert profile.claimed() == frozenset()
    first, *others = profile.parts
    parts = (replace(first, terms=("document_sort/contract",)), *others)
    assert replace(profile, parts=parts).claimed() == {"document_sort/contract"}
