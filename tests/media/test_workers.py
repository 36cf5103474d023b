from __future__ import annotations

import os
import signal
import struct
import sys
import threading
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from archive_app.domain.errors import Cancelled, Refused
from archive_app.media.answers import REFUSALS
from archive_app.media.limits import Limits
from archive_app.media.workers import Workers
from archive_app.wording import LANGUAGES, explain, keys

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and byte names are POSIX")
ANSWER = '{"reader": "x", "version": 1, "facts": {}, "passages": []}'
PROGRAM = """
import sys, struct, os, time
from pathlib import Path
from archive_app.media.messages import receive
def answer(text, body=b""):
    sys.stdout.buffer.write(struct.pack(">II", len(text), len(body)) + text.encode() + body)
    sys.stdout.buffer.flush()
while True:
    question, _ = receive(sys.stdin.buffer)
    name = Path(question["path"]).name
"""
"""A process that a file has taken over; what it does then is added by each test."""


def taken_over(what: str, count: int = 1, **limits: float) -> Workers:
    """Return workers whose process does what a hostile file tells it."""
    program = PROGRAM + "\n".join("    " + line for line in what.splitlines())
    return Workers(count, limits=Limits(**limits), command=[sys.executable, "-c", program])


def key(workers: Workers, path: Path) -> str:
    with pytest.raises(Refused) as refused:
        workers.read(path)
    for language in LANGUAGES:
        assert explain(refused.value, language)
    return refused.value.key


def png_that_claims(side: int) -> bytes:
    """Return the head of a PNG of `side` by `side` pixels, and hardly any data."""

    def chunk(sort: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + sort + data + struct.pack(">I", zlib.crc32(sort + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def test_a_photograph_is_read_in_another_process(workers, photo):
    reading = workers.read(photo(details={0x9003: "2024:05:01 10:00:00"}))
    assert reading.media_type == "image/jpeg"
    assert reading.facts.taken == "2024-05-01T10:00:00"
    assert reading.preview.startswith(b"\xff\xd8\xff")


def test_a_preview_alone_has_the_size_asked_for(workers, photo):
    assert workers.preview(photo(), 32).startswith(b"\xff\xd8\xff")
    assert workers.read(photo(), preview=0).preview is None


def test_several_threads_read_at_once(photo):
    paths = [photo(f"{number}.jpg", (100 + number, 50)) for number in range(20)]
    workers = Workers(2)
    with ThreadPoolExecutor(6) as pool:
        widths = [reading.facts.width for reading in pool.map(workers.read, paths)]
    workers.close()
    assert widths == list(range(100, 120))


@POSIX
def test_a_name_in_any_encoding_is_only_a_name(workers, photo, tmp_path):
    path = tmp_path / os.fsdecode("高炉.jpg".encode("gbk"))
    photo().rename(path)
    assert workers.read(path).facts.width == 640


def test_a_damaged_photograph_is_one_refused_line(workers, photo):
    path = photo(size=(1200, 900))
    path.write_bytes(path.read_bytes()[:3000])
    assert key(workers, path) == "damaged_file"


def test_what_nobody_can_read_is_kept_with_a_note(workers, tmp_path):
    (tmp_path / "a.step").write_bytes(bytes(range(32)))
    reading = workers.read(tmp_path / "a.step")
    assert (reading.reader, reading.passages, reading.preview) == ("unread", (), None)
    assert reading.facts.told() == {"note": "kept_only"}


def test_a_bomb_is_refused_before_it_goes_off(workers, tmp_path):
    (tmp_path / "bomb.png").write_bytes(png_that_claims(100_000))
    assert key(workers, tmp_path / "bomb.png") == "too_many_pixels"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is held to a limit on Linux")
def test_a_picture_that_takes_too_much_memory_is_refused_and_the_next_is_read(tmp_path, photo):
    Image.new("RGB", (9_900, 9_900)).save(tmp_path / "large.png")
    workers = Workers(1, limits=Limits(memory=350 * 2**20))
    workers.read(photo())
    assert key(workers, tmp_path / "large.png") == "file_too_large"
    assert workers.read(photo()).facts.width == 640
    workers.close()


@POSIX
def test_a_process_that_was_killed_is_replaced(photo):
    workers = Workers(1)
    path = photo()
    workers.read(path)
    os.kill(workers._processes[0]._process.pid, signal.SIGKILL)
    assert workers.read(path).facts.width == 640
    workers.close()


def test_a_file_that_crashes_a_fresh_process_too_is_refused(photo):
    workers = taken_over(f"if name == 'bad.jpg': os.abort()\nanswer({ANSWER!r})")
    good, bad = photo("good.jpg"), photo("bad.jpg")
    workers.read(good)
    assert key(workers, bad) == "file_crashed_reader"
    assert workers.read(good).reader == "x"
    workers.close()


def test_a_file_that_never_ends_is_given_up(photo):
    workers = taken_over("while True: pass", seconds=0.2)
    assert key(workers, photo()) == "file_too_slow"
    workers.close()


@pytest.mark.parametrize(
    "lie",
    [
        "answer('{}')",
        "answer('no json')",
        f"answer({ANSWER!r}, b'<script>')",
        'answer(\'{"refused": "archive_full"}\')',
        "sys.stdout.buffer.write(bytes([255]) * 8); sys.stdout.flush()",
    ],
)
def test_a_process_that_was_taken_over_is_not_believed(photo, lie):
    workers = taken_over(lie)
    assert key(workers, photo()) == "file_crashed_reader"
    workers.close()


def test_closing_cancels_who_reads_and_who_waits(photo, tmp_path):
    workers = taken_over(f"open({str(tmp_path / 'started')!r}, 'w').close()\nwhile True: pass")
    path, cancelled = photo(), []

    def read() -> None:
        with pytest.raises(Cancelled):
            workers.read(path)
        cancelled.append(True)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    while not (tmp_path / "started").exists():
        os.sched_yield() if hasattr(os, "sched_yield") else None
    workers.close()
    for thread in threads:
        thread.join()
    assert len(cancelled) == 3
    with pytest.raises(Cancelled):
        workers.read(path)


def test_there_is_a_process_for_each_core():
    assert Workers().count >= 1


def test_every_refusal_has_its_sentence():
    own = {"file_crashed_reader", "file_too_slow", "no_reader"}
    of_files = {"no_such_file", "no_permission", "not_a_file", "empty_file", "unreadable_file"}
    assert {f"error.{key}" for key in REFUSALS | own | of_files} <= keys()


@pytest.mark.real
def test_every_real_file_is_read_or_refused_with_a_sentence(shared):
    workers = Workers(2)
    files = [path for path in (shared / "data").rglob("*") if path.is_file()]
    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(lambda path: told_of(workers, path), files))
    workers.close()
    assert all(told)
    assert told.count("read") > 150


def told_of(workers: Workers, path: Path) -> str:
    try:
        reading = workers.read(path)
        return "read" if reading.preview else "unseen" if reading.facts.told() else ""
    except Refused as refused:
        return explain(refused, "zh") and explain(refused, "en")


def test_a_list_is_dictated_row_by_row(workers, tmp_path):
    lines = [f"{number},第{number}号厂房" for number in range(5_000)]
    (tmp_path / "清单.csv").write_text("序号,名称\n" + "\n".join(lines), "gb18030")
    with workers.dictating(tmp_path / "清单.csv") as dictation:
        rows = list(dictation)
    assert dictation.sheet.encoding == "gb18030"
    assert (len(rows), rows[-1].cells) == (5_001, ("4999", "第4999号厂房"))


def test_who_has_heard_enough_of_a_list_leaves_the_process_to_others(workers, tmp_path):
    (tmp_path / "a.csv").write_text("名称,地址\n" * 9_000, "utf-8")
    for _ in range(2):
        with workers.dictating(tmp_path / "a.csv") as dictation:
            assert next(iter(dictation)).cells == ("名称", "地址")
    assert workers.read(tmp_path / "a.csv").reader == "transcripts"


def test_what_is_no_list_is_refused(workers, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "b.csv").write_text('甲,乙\n1,"' + "x\n" * 2**20, "utf-8")
    with pytest.raises(Refused, match="not_a_table"), workers.dictating(tmp_path / "a.xlsx"):
        pass
    with (
        pytest.raises(Refused, match="damaged_file"),
        workers.dictating(tmp_path / "b.csv") as told,
    ):
        list(told)


def test_a_list_that_hurts_its_process_is_one_refusal(tmp_path):
    (tmp_path / "a.csv").write_text("名称,地址\n", "utf-8")
    with (
        pytest.raises(Refused, match="file_crashed_reader"),
        taken_over('answer(\'{"sheet": 7, "names": []}\')').dictating(tmp_path / "a.csv"),
    ):
        pass
    with (
        pytest.raises(Refused, match="file_too_slow"),
        taken_over("time.sleep(60)", seconds=0.2).dictating(tmp_path / "a.csv"),
    ):
        pass
