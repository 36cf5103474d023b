"""仿宋 of the machine: only where it is there, is TrueType, and may travel."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from struct import pack

import pikepdf
import pytest

from archive_app.domain.progress import Quiet
from archive_app.dossier.blocks import Paragraph
from archive_app.dossier.pdf.faces import Face
from archive_app.dossier.pdf.machine_letters import body_face, face_told, told
from archive_app.dossier.typesetting import typeset


@pytest.fixture
def machine(tmp_path: Path, fonts: Path):
    """Give a machine's folder of fonts, with a face under the name of 仿宋."""

    def make(name: str = "simfang.ttf", rights: int = 8) -> Path:
        folder = tmp_path / f"fonts {rights}"
        folder.mkdir()
        path = folder / name
        copyfile(fonts / "NotoSansSC-Regular.ttf", path)
        place = Face(path).offset("OS/2") + 8
        with path.open("r+b") as file:
            file.seek(place)
            file.write(pack(">H", rights))
        return folder

    return make


@pytest.mark.parametrize("rights", [0, 4, 8, 0x000A])
def test_a_face_that_may_travel_is_found(machine, rights: int):
    folder = machine(rights=rights)
    assert body_face([folder]) == folder / "simfang.ttf"


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0208])
def test_one_that_may_not_is_left_alone(machine, rights: int):
    assert body_face([machine(rights=rights)]) is None


def test_a_file_that_is_no_font_is_none(tmp_path: Path):
    (tmp_path / "simfang.ttf").write_bytes(b"\0\1\0\0 nothing")
    (tmp_path / "fzfsk.ttf").write_bytes(b"OTTO")
    assert body_face([tmp_path, tmp_path / "gone"]) is None


def test_a_face_is_told_so_that_it_is_the_same_one_again(machine):
    folder = machine(name="SIMFANG.TTF")
    name = told(body_face([folder]))
    assert name.startswith("SIMFANG.TTF ")
    assert face_told(name, [folder]) == folder / "SIMFANG.TTF"
    assert face_told("simfang.ttf 00000000", [folder]) is None
    assert told(None) == ""
    assert face_told("", [folder]) is None


def test_running_text_is_set_in_it(machine, plan_of, fonts, tmp_path, monkeypatch):
    monkeypatch.setenv("WINDIR", str(tmp_path))
    folder = machine()
    folder.rename(tmp_path / "Fonts")
    name = told(body_face([tmp_path / "Fonts"]))
    planned = plan_of([Paragraph("一九五八年建厂。")])
    target = tmp_path / "案卷.pdf"
    faces = []
    for letters in ("", name):
        typeset(replace(planned, letters=letters), target, Quiet(), fonts=fonts)
        with pikepdf.open(target) as document:
            fonts_of = document.pages[0].Resources.Font.values()
            faces.append({str(one.BaseFont).partition("+")[2] for one in fonts_of})
    assert "NotoSansSC-Regular" not in faces[0]
    assert "NotoSansSC-Regular" in faces[1]
