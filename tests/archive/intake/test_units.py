from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import add
from archive_app.archive.entries.files import Listed
from archive_app.archive.intake.units import home_of, units
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def names(listed: list[str], *, together: bool) -> list[list[str]]:
    found = units([Listed(Path(each)) for each in listed], together=together)
    return [[str(one.path) for one in unit] for unit in found]


def test_files_belong_together_within_their_folder_only():
    listed = ["甲/a正.jpg", "甲/a背.jpg", "乙/a正.jpg"]
    assert names(listed, together=True) == [["甲/a正.jpg", "甲/a背.jpg"], ["乙/a正.jpg"]]
    assert names(listed, together=False) == [[each] for each in listed]


def test_files_go_to_the_site_of_whatever_is_named(archive: Archive, site: Entry):
    record = add(archive, kind="drawing", site=site.code)
    assert home_of(archive, record.code).id == home_of(archive, site.code).id == site.id
    person = add(archive, kind="agent")
    with pytest.raises(Refused, match="site_needed"):
        home_of(archive, person.code)
