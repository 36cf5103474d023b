"""A file knows its length and its SHA-256 when the last byte is written."""

from __future__ import annotations

import hashlib
import threading
from io import BytesIO
from pathlib import Path

from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.sums import BLOCK


def test_what_is_written_is_counted_and_hashed():
    file = BytesIO()
    out = Output(file)
    out.write(b"one ")
    out.write(b"two")
    assert (file.getvalue(), out.size) == (b"one two", 7)
    assert out.sha256 == hashlib.sha256(b"one two").hexdigest()


def test_stretches_of_another_file_are_copied_block_by_block(tmp_path: Path):
    data = bytes(range(256)) * (BLOCK // 128)
    path = tmp_path / "original"
    path.write_bytes(data)
    file = BytesIO()
    spans = [(10, BLOCK + 5), (0, 3)]
    wanted = data[10 : BLOCK + 15] + data[:3]
    with Output(file) as out:
        assert out.copy(path, spans) == hashlib.sha256(wanted).hexdigest()
    assert file.getvalue() == wanted


def test_its_threads_end_with_it(tmp_path: Path):
    path = tmp_path / "original"
    path.write_bytes(bytes(3 * BLOCK))
    before = threading.active_count()
    with Output(BytesIO()) as out:
        out.copy(path, [(0, 3 * BLOCK)])
        assert threading.active_count() > before
    assert threading.active_count() == before


def test_a_file_that_ends_early_gives_what_it_has(tmp_path: Path):
    path = tmp_path / "original"
    path.write_bytes(b"short")
    file = BytesIO()
    Output(file).copy(path, [(0, 100)])
    assert file.getvalue() == b"short"
