"""Each character is folded by itself."""

from __future__ import annotations

import unicodedata

import pytest

from archive_app.search import letters
from archive_app.search.letters import Letters


@pytest.mark.parametrize(("many", "one"), [("〇零○０", "0"), ("一１", "1"), ("九９", "9")])
def test_numerals_of_all_kinds_are_one(many: str, one: str) -> None:
    assert {many.translate(Letters())} == {one * len(many)}


def test_capitals_and_accents_fold_whichever_way_they_are_encoded() -> None:
    table = Letters()
    assert unicodedata.normalize("NFC", "É").translate(table) == unicodedata.normalize(
        "NFD", "É"
    ).translate(table)


def test_a_missing_table_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "find_spec", lambda _: None)
    letters._simplified.cache_clear()
    with pytest.raises(ModuleNotFoundError, match="zhconv"):
        "廠".translate(Letters())


def test_korean_syllables_stay_whole() -> None:
    assert "각".translate(Letters()) == "각"


def test_no_character_brings_white_space_with_it() -> None:
    table = Letters()
    forms = {table[code] for code in range(0x30000) if chr(code) != " "}
    assert not {form for form in forms if any(map(str.isspace, form))}


def test_traditional_characters_become_simplified() -> None:
    table = Letters()
    traditional = "廠鋼鐵機關礦區鐵路倉庫碼頭電廠紗廠兵工廠遺產檔案圖紙"
    assert traditional.translate(table) == "厂钢铁机关矿区铁路仓库码头电厂纱厂兵工厂遗产档案图纸"
