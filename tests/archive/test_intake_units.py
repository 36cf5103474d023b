from __future__ import annotations

from pathlib import Path

from archive_app.archive.files import Listed
from archive_app.archive.intake_units import units


def names(listed: list[str], *, together: bool) -> list[list[str]]:
    found = units([Listed(Path(each)) for each in listed], together=together)
    return [[str(one.path) for one in unit] for unit in found]


def test_files_belong_together_within_their_folder_only():
    listed = ["甲/a正.jpg", "甲/a背.jpg", "乙/a正.jpg"]
    assert names(listed, together=True) == [["甲/a正.jpg", "甲/a背.jpg"], ["乙/a正.jpg"]]
    assert names(listed, together=False) == [[each] for each in listed]
