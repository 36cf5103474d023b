"""Whatever is issued is the PDF/A that it calls itself: two validators say so.

veraPDF runs where a JDK is, and `VERAPDF_CLASSPATH` names its jars.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from page import ValidationProfile, validate_pdf
from PIL import Image

from archive_app.datafiles import shipped
from archive_app.domain.progress import Quiet
from archive_app.dossier.declared import load
from archive_app.dossier.labels import profiles as sorts
from archive_app.dossier.labels.sheets import Labels, write_sheets
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan
from archive_app.dossier.stamping import stamped
from archive_app.dossier.typesetting import typeset
from archive_app.dossier.volumes import volumes

JARS = os.environ.get("VERAPDF_CLASSPATH", "")
CHECKER = Path(__file__).with_name("VeraCheck.java")
LEVELS = {"2U": ValidationProfile.PDF_A_2U, "3U": ValidationProfile.PDF_A_3U}
SCANS = (
    ("1", {"compression": "group4", "tiffinfo": {278: 40}}),
    ("1", {"compression": "group4", "tiffinfo": {278: 4}}),
    ("1", {"compression": "group3", "tiffinfo": {278: 40}}),
    ("P", {"compression": "tiff_adobe_deflate", "tiffinfo": {278: 40}}),
    ("RGB", {"compression": "tiff_lzw"}),
)
"""Sheets as scanners pack them; the last one as no PDF/A may hold it."""


@pytest.fixture
def told(casefile, item, held, jpeg, png, tmp_path):
    """Give a site with pictures of all sorts, a text beyond the usual plane, and a talk."""
    records = [
        item("photograph", f"照片{mode}", {}, [held(jpeg(f"{mode}.jpg", mode))])
        for mode in ("RGB", "L")
    ]
    (tmp_path / "a.png").write_bytes(png("P"))
    records.append(item("photograph", "彩图", {}, [held(tmp_path / "a.png", "image/png")]))
    for number, (mode, how) in enumerate(SCANS):
        path = tmp_path / f"图{number}.tif"
        Image.linear_gradient("L").resize((90, 40)).convert(mode).save(path, "TIFF", **how)
        scan = replace(held(path, "image/tiff"), rendition=jpeg(f"{number}-small.jpg"))
        records.append(item("drawing", f"总图{number}", {"sheet_size": "A1"}, [scan]))
    (tmp_path / "厂史.txt").write_text("𨱇鱼厂，建于1938年〔A-0001〕。", "utf-8")
    text = held(tmp_path / "厂史.txt", "text/plain", text="𨱇鱼厂，建于1938年〔A-0001〕。")
    return casefile(*records, item("history", "厂史", {}, [text]))


@pytest.fixture
def issued(told, fonts, tmp_path) -> list[Path]:
    """Give a draft of every profile, an edition, its volumes, a public one, and labels."""
    made = {path.stem: _of(told, path.stem) for path in _shipped("dossiers")}
    site = load((shipped("exports") / "dossiers" / "site-dossier.toml").read_text("utf-8"))
    made["public"] = _of(told, "site-dossier", "public")
    made["final"], _ = stamped(made["site-dossier"], site.words, "A-0100", 1)
    cut = volumes(made["site-dossier"], site.words["volume"], fonts=fonts, most_pages=12)
    made |= {f"volume-{number}": one for number, one in enumerate(cut, start=1)}
    files = []
    for name, planned in made.items():
        files.append(tmp_path / f"{name}.pdf")
        typeset(planned, files[-1], Quiet(), fonts=fonts)
    for path in _shipped("labels"):
        files.append(tmp_path / f"{path.stem}.pdf")
        box = {"@code": "A-0001", "@title": "厂史", "@number": "1", "@years": "1938—1950"}
        sort = sorts.load(path.read_text("utf-8"))
        labels = Labels(sort, [box], "某馆", datetime(2026, 11, 22, tzinfo=UTC))
        write_sheets(labels, files[-1], Quiet(), fonts=fonts)
    return files


def _shipped(sort: str) -> list[Path]:
    return sorted((shipped("exports") / sort).glob("*.toml"))


def _of(told, profile: str, scope: str = "internal"):
    text = (shipped("exports") / "dossiers" / f"{profile}.toml").read_text("utf-8")
    return plan(ordered(told, load(text), scope))


def _claimed(path: Path) -> str:
    with pikepdf.open(path) as document, document.open_metadata() as metadata:
        return metadata.pdfa_status


def test_every_file_is_the_pdf_that_it_calls_itself(issued: list[Path]):
    assert {_claimed(path) for path in issued} == set(LEVELS)
    for path in issued:
        report = validate_pdf(path, profile=LEVELS[_claimed(path)])
        assert report.is_compliant, (path.name, [str(one) for one in report.failures][:5])


@pytest.mark.skipif(not (JARS and shutil.which("javac")), reason="no JDK, or no jars of veraPDF")
@pytest.mark.timeout(300)
def test_verapdf_says_the_same(issued: list[Path]):
    done = subprocess.run(
        [str(shutil.which("java")), "-cp", JARS, str(CHECKER), *map(str, issued)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(" true") == len(issued)
