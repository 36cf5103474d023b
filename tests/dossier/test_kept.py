"""A plan that was kept is the same plan."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.datafiles import shipped
from archive_app.domain.errors import Damaged
from archive_app.dossier import blocks
from archive_app.dossier.blocks import Paragraph, Part, Plan, Plate, Shown
from archive_app.dossier.declared import load
from archive_app.dossier.kept import SORTS, keep, read
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan

HERE = Path("/some/where")


def _here(name: str, sha256: str) -> Path:
    return HERE / (sha256 or "previews") / name


def test_a_whole_plan_comes_back(casefile, profile, item, held, jpeg):
    photograph = item("photograph", "东立面", files=[held(jpeg())])
    records = [photograph, item("drawing", "总图"), item("history", "厂史")]
    planned = plan(ordered(casefile(*records), profile, "internal"))
    again = read(keep(planned), lambda name, _: jpeg(name))
    assert again == planned


@given(st.text(), st.text())
def test_any_text_comes_back(name: str, text: str):
    planned = Plan("案", name, "馆", "2026-11-22", (Part("甲", (Paragraph(text),)),))
    assert read(keep(planned), _here) == planned


def test_a_picture_is_kept_by_name_and_found_again_where_it_lies_then():
    pictures = (Shown(Path("/old/ab/abc"), "abc"), Shown(Path("/old/cache/1600/abc"), ""))
    planned = Plan("案", "厂", "馆", "2026", (Part("甲", (Plate(pictures, ("题",), "无"),)),))
    assert b"/old" not in gzip.decompress(keep(planned))
    (plate,) = read(keep(planned), _here).parts[0].blocks
    assert isinstance(plate, Plate)
    assert [shown.path for shown in plate.pictures] == [HERE / "abc/abc", HERE / "previews/abc"]


def test_equal_plans_give_equal_bytes(casefile, profile):
    planned = plan(ordered(casefile(), profile, "internal"))
    assert keep(planned) == keep(read(keep(planned), _here))


def test_every_block_can_be_kept():
    assert {sort.__name__ for sort in get_args(blocks.Block)} < set(SORTS)


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"no gzip",
        gzip.compress(b"{", mtime=0),
        gzip.compress(b"[]", mtime=0),
        gzip.compress(b'{"=": "Unknown"}', mtime=0),
        gzip.compress(b'{"=": "Plan", "title": ""}', mtime=0),
        gzip.compress(b"{}", mtime=0)[:-4],
    ],
)
def test_bytes_that_are_no_plan_are_damage(bytes_: bytes):
    with pytest.raises(Damaged, match="kept_plan_unreadable"):
        read(bytes_, _here)


def test_what_a_plan_does_not_use_is_not_kept_so_that_old_codes_stay_true():
    planned = Plan("案", "厂", "馆", "2026", (Part("甲", (Paragraph("文"),)),))
    told = gzip.decompress(keep(planned)).decode()
    assert "cites" not in told
    assert "attached" not in told
    assert '"heading":false' in told


@pytest.mark.parametrize("name", ["site-dossier", "application"])
def test_large_drawings_pairs_of_pictures_and_attached_files_come_back(
    name: str, casefile, item, held, jpeg
):
    text = (shipped("exports") / "dossiers" / f"{name}.toml").read_text("utf-8")
    site = item("site", "某厂", {"history": "投产〔A-0002，3〕。"})
    records = [
        item("drawing", "总图", {"sheet_size": "A0"}, [held(jpeg())]),
        *(item("photograph", "立面", {"responsible": "王工"}, [held(jpeg())]) for _ in range(3)),
    ]
    planned = plan(ordered(casefile(*records, site=site), load(text), "internal"))
    assert read(keep(planned), lambda name, _: jpeg(name)) == planned
