"""A sort of label is declared in millimetres, and every fault is named with its line."""

from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.dossier.labels.profiles import load

SHIPPED = sorted((shipped("exports") / "labels").glob("*.toml"))
TEXT = (shipped("exports") / "labels" / "box-3x8.toml").read_text("utf-8")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_sort_is_sound_and_fits_on_its_sheet(path, kinds):
    read = load(path.read_text("utf-8"), path.name)
    assert read.id == path.stem
    assert all(kind in kinds for kind in read.kinds)
    wide = read.left + read.across * read.width + (read.across - 1) * read.between
    tall = read.top + read.down * read.height + (read.down - 1) * read.below
    assert wide <= 210.1
    assert tall <= 297.1


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ("width = 70", "width = 700", "not_a_length"),
        ("width = 70", 'width = "breit"', "not_a_length"),
        ("width = 70", "", "missing"),
        ("across = 3", 'across = "3"', "wrong_type"),
        ('from = ["@years"]', 'from = ["@year"]', "unknown"),
        ("size = 9", "size = 1", "not_a_length"),
    ],
)
def test_a_fault_is_named_with_its_line(right: str, wrong: str, why: str):
    with pytest.raises(Refused, match="faulty_profile") as told:
        load(TEXT.replace(right, wrong, 1), "label.toml")
    assert told.value.details["why"] == why
    assert int(str(told.value.details["line"])) >= 1
