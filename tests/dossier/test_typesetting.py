"""A dossier is whole and true, or it is not there."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, UnidentifiedImageError

from archive_app.domain.errors import Cancelled, Damaged, Unavailable
from archive_app.domain.progress import Quiet
from archive_app.dossier.blocks import Plan
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan
from archive_app.dossier.typesetting import typeset


class Counting(Quiet):
    """A progress that counts, and stops the work at a step."""

    def __init__(self, stops_at: int = 0) -> None:
        self.total = self.done = 0
        self.stops_at = stops_at

    def expect(self, total: int) -> None:
        self.total = total

    def step(self, done: int = 1, note: str = "") -> None:
        assert not note
        self.done += done
        if self.done == self.stops_at:
            raise Cancelled


@pytest.fixture
def planned(casefile, profile, item, held, jpeg, tmp_path):
    text = tmp_path / "厂史.txt"
    text.write_text("", "utf-8")
    records = [
        item("building", "水塔", {"date": "1958年"}),
        item("history", "厂史", {}, [held(text, "text/plain", "一九五八年建厂。" * 200)]),
        item("photograph", "东立面 <b>&amp;", {"responsible": "刘𨱇"}, [held(jpeg("a.jpg"))]),
        item("photograph", "西立面", {}, [held(jpeg("b.jpg"))]),
        item("drawing", "平面图", {"scale": "1∶100"}, [held(jpeg("c.jpg"))]),
        item("sound", "汽笛\U0001f682"),
    ]
    return plan(ordered(casefile(*records), profile, "internal"))


def test_the_register_tells_the_true_pages(planned, dossier):
    written, pages = dossier(planned)
    register = pages[2]
    for title in ("水塔", "厂史", "东立面", "西立面", "平面图", "汽笛"):
        line = next(line for line in register.splitlines() if title in line)
        first = int(re.findall(r"(\d+)(?:-\d+)?\s", line.split(title)[1] + " ")[0])
        assert first > 3
        assert title in pages[first - 1]
    assert written.pages == len(pages)


def test_the_contents_tell_the_true_pages(planned, dossier):
    _, pages = dossier(planned)
    entries = re.findall(r"^([一二三四五六七八]、\S+?)\s*(\d+)$", pages[1], re.MULTILINE)
    assert [name for name, _ in entries] == [
        part.name for part in planned.parts if "、" in part.name
    ]
    for name, page in entries:
        assert name in pages[int(page) - 1]


def test_text_comes_out_as_it_went_in(planned, dossier):
    _, pages = dossier(planned)
    whole = "".join(pages)
    assert "东立面 <b>&amp;" in whole
    assert "刘𨱇" in whole
    assert "1∶100" in whole
    assert whole.replace("\n", "").count("一九五八年建厂。") > 190


def test_every_jpeg_is_in_it_byte_for_byte(planned, dossier, tmp_path):
    dossier(planned)
    originals = {
        hashlib.sha256((tmp_path / f"{name}.jpg").read_bytes()).hexdigest() for name in "abc"
    }
    assert _held(tmp_path / "案卷.pdf") == originals


def test_what_is_written_is_told(planned, dossier, tmp_path):
    written, _ = dossier(planned)
    data = (tmp_path / "案卷.pdf").read_bytes()
    assert (written.size, written.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert written.missing == ("\U0001f682",)


def test_the_same_plan_gives_the_same_bytes(planned, dossier):
    first, _ = dossier(planned)
    second, _ = dossier(planned)
    assert first == second


def test_progress_hears_of_every_page_and_every_file(planned, tmp_path, fonts):
    progress = Counting()
    written = typeset(planned, tmp_path / "x.pdf", progress, fonts=fonts)
    assert progress.done == progress.total == written.pages + 4  # three pictures and the data


@pytest.mark.parametrize("steps", [1, 5, 11])
def test_a_person_who_stops_it_keeps_the_old_file(planned, tmp_path, fonts, steps: int):
    target = tmp_path / "new" / "案卷.pdf"
    target.parent.mkdir()
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        typeset(planned, target, Counting(stops_at=steps), fonts=fonts)
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_an_original_that_was_altered_stops_the_dossier(planned, tmp_path, fonts):
    path = tmp_path / "b.jpg"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    target = tmp_path / "案卷.pdf"
    with pytest.raises(Damaged, match="original_altered"):
        typeset(planned, target, Quiet(), fonts=fonts)
    assert not target.exists()


def test_a_folder_that_is_not_there_is_told(planned, tmp_path, fonts):
    with pytest.raises(Unavailable, match="cannot_write"):
        typeset(planned, tmp_path / "no" / "x.pdf", Quiet(), fonts=fonts)


def test_a_history_of_sixty_thousand_characters_is_set(
    casefile, profile, item, held, dossier, tmp_path
):
    path = tmp_path / "厂史.txt"
    path.write_text("", "utf-8")
    long = held(path, "text/plain", "一九五八年，钢铁厂“一号高炉”投产；日产铁12.5吨。" * 2300)
    written, pages = dossier(
        plan(ordered(casefile(item("history", "厂史", {}, [long])), profile, "internal"))
    )
    assert written.pages > 90
    assert f"— {written.pages} —" in pages[-1]


@pytest.mark.real
def test_real_photographs_and_a_real_history_make_a_sound_dossier(
    shared: Path, real, dossier, tmp_path: Path
):
    photographs = sorted((shared / "data" / "exif" / "jpg").rglob("*.jpg"))
    written, pages = dossier(real(photographs, next((shared / "seeds").glob("002*.txt"))))
    assert "重庆工业遗产" in "".join(pages)
    assert not written.missing
    with pikepdf.open(tmp_path / "案卷.pdf") as document:
        assert document.check_pdf_syntax() == []
    wanted = {hashlib.sha256(path.read_bytes()).hexdigest() for path in photographs}
    assert _held(tmp_path / "案卷.pdf") >= wanted - _unseen(photographs)


@pytest.fixture
def real(casefile, profile, item, held):
    def make(photographs: list[Path], text: Path) -> Plan:
        pictures = [item("photograph", path.stem, {}, [held(path)]) for path in photographs]
        history = item("history", "方案", {}, [held(text, "text/plain", text.read_text("utf-8"))])
        return plan(ordered(casefile(history, *pictures), profile, "internal"))

    return make


def _held(path: Path) -> set[str]:
    """Return the SHA-256 of every JPEG stream as it lies in a PDF."""
    with pikepdf.open(path) as document:
        streams = [thing for thing in document.objects if isinstance(thing, pikepdf.Stream)]
        return {
            hashlib.sha256(stream.read_raw_bytes()).hexdigest()
            for stream in streams
            if stream.get("/Filter") == "/DCTDecode"
        }


def _unseen(paths: list[Path]) -> set[str]:
    """Return the files that no reader of pictures can open."""
    unseen = set()
    for path in paths:
        try:
            Image.open(path).close()
        except (UnidentifiedImageError, OSError):
            unseen.add(hashlib.sha256(path.read_bytes()).hexdigest())
    return unseen
