from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.guessing import kind_of
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts, Reading


def test_the_chosen_kind_counts_if_it_takes_such_files(archive: Archive):
    sound = Reading("audio/wav", "sounds", 1, Facts())
    assert kind_of(archive, None, sound, Path("a.wav")).id == "sound"
    assert kind_of(archive, archive.kinds["interview"], sound, Path("a.wav")).id == "interview"
    with pytest.raises(Refused, match="kind_does_not_take"):
        kind_of(archive, archive.kinds["drawing"], sound, Path("a.wav"))
