"""Files are named from the folder that all of them are in."""

from __future__ import annotations

import os
from pathlib import Path

from archive_app.ui.intake.names import above, named

CARD = Path("/card/DCIM")


def test_the_folder_that_all_files_are_in_is_not_said_again() -> None:
    files = [CARD / "100" / "a.jpg", CARD / "101" / "b.jpg"]
    assert above(files) == CARD
    assert [named(file, CARD) for file in files] == [
        str(Path("100") / "a.jpg"),
        str(Path("101") / "b.jpg"),
    ]
    assert named(Path("/else/c.jpg"), CARD) == str(Path("/else/c.jpg"))


def test_no_files_are_in_no_folder() -> None:
    assert above([]) == Path()
    assert above([Path("/a/b.jpg"), Path("c.jpg")]) == Path()


def test_a_name_in_gbk_reads_as_chinese() -> None:
    raw = os.fsencode(CARD) + b"/" + "轧机.jpg".encode("gbk")
    assert named(Path(os.fsdecode(raw)), CARD) == "轧机.jpg"
