"""A stamp vouches for every word of an edition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan
from archive_app.dossier.stamping import legible, stamp_of, stamped, vouched


@pytest.fixture
def draft(casefile, profile, item):
    return plan(ordered(casefile(item("history", "厂史")), profile, "internal"))


def test_a_draft_bears_its_mark_and_no_stamp(draft):
    assert draft.mark == "草稿"
    assert stamp_of(draft) is None
    assert not vouched(draft, "0000-0000")


def test_an_edition_bears_its_stamp_and_no_mark(draft, profile):
    final, stamp = stamped(draft, profile.words, "A-0107", 2)
    assert final.mark == ""
    assert stamp_of(final) == stamp
    assert stamp.told == ("案卷编号 A-0107", "第 2 版", f"校验码 {stamp.code}")
    assert vouched(final, stamp.code)


def test_the_code_is_another_for_another_number_or_another_word(draft, profile):
    _, stamp = stamped(draft, profile.words, "A-0107", 2)
    _, other = stamped(draft, profile.words, "A-0108", 2)
    _, renamed = stamped(replace(draft, name="别的厂"), profile.words, "A-0107", 2)
    assert len({stamp.code, other.code, renamed.code}) == 3


def test_words_that_were_altered_are_not_vouched_for(draft, profile):
    final, stamp = stamped(draft, profile.words, "A-0107", 2)
    assert not vouched(replace(final, name="别的厂"), stamp.code)


@pytest.mark.parametrize("said", ["7k3m-9qx1", "7K3M9QXI", " 7K3M 9QXl ", "7K3M－9QX1"])
def test_a_code_is_read_as_people_copy_it(said: str):
    assert legible(said) == "7K3M9QX1"


def test_a_code_has_no_letter_that_is_misread(draft, profile):
    for number in range(200):
        _, stamp = stamped(draft, profile.words, f"A-{number:04}", 1)
        assert not set(stamp.code) & set("ILOU")
        assert len(stamp.code) == 9
