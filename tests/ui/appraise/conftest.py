"""What the tests of appraisal may ask for: a works that two people have begun to score."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.programme.appraisal import Marking, appraise, score
from archive_app.domain.entries import Entry

OWN = ("historic", "scientific", "social", "artistic")
REUSE = ("location", "building", "conversion", "surroundings")


@pytest.fixture
def appraisal(archive: Archive, works: Entry) -> Entry:
    """An appraisal in which one scored everything and another nothing but the first."""
    made = appraise(archive, works.id, "chongqing")
    score(archive, made.id, "李老师", [Marking(one, "8") for one in (*OWN, *REUSE)])
    score(archive, made.id, "调查员", [Marking("historic", "6")])
    return made
