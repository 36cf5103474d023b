"""What cannot be set is known before a page is made."""

from __future__ import annotations

from pathlib import Path

from archive_app.dossier.legible import missing_characters
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan


def test_a_dossier_in_common_characters_misses_none(casefile, profile, fonts: Path):
    assert missing_characters(plan(ordered(casefile(), profile, "internal")), fonts) == ()


def test_it_misses_just_what_typesetting_misses(casefile, profile, item, dossier, fonts: Path):
    record = item("history", "厂徽\ue001", {"remarks": "𨱇与\ue000\t\x07"})
    planned = plan(ordered(casefile(record), profile, "internal"))
    written, _ = dossier(planned)
    assert missing_characters(planned, fonts) == written.missing == ("\ue000", "\ue001")
