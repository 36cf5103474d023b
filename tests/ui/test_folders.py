"""Files are proposed where people keep theirs."""

from __future__ import annotations

from archive_app.ui.folders import documents


def test_what_is_proposed_is_in_a_folder_that_exists() -> None:
    assert documents().is_dir()
