from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from archive_app.domain.errors import Damaged, Refused, Unavailable
from archive_app.store import vault as module
from archive_app.store.vault import Vault, sha256_of

BYTES = b"\xff\xd8 a photograph" * 100_000


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    for name in ("originals", "incoming"):
        (tmp_path / name).mkdir()
    return Vault(tmp_path)


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "DSC_0001.JPG"
    path.write_bytes(BYTES)
    return path


def keep(vault: Vault, path: Path) -> str:
    with vault.receive(path) as incoming:
        incoming.admit()
    return incoming.sha256


def test_an_original_is_kept_byte_for_byte_and_cannot_be_written(vault: Vault, photograph: Path):
    sha256 = keep(vault, photograph)
    kept = vault.path(sha256)
    assert kept.read_bytes() == BYTES
    assert kept.name == sha256 == sha256_of(photograph)
    assert kept.parent.name == sha256[:2]
    assert kept.stat().st_mode & 0o777 == 0o444
    vault.verify(sha256, len(BYTES))


def test_keeping_twice_is_harmless(vault: Vault, photograph: Path, tmp_path: Path):
    assert keep(vault, photograph) == keep(vault, photograph)
    assert list((tmp_path / "incoming").iterdir()) == []


def test_what_is_not_admitted_is_dropped(vault: Vault, photograph: Path, tmp_path: Path):
    with pytest.raises(ValueError, match="no"), vault.receive(photograph):
        raise ValueError("no")
    assert list((tmp_path / "incoming").iterdir()) == []
    assert list((tmp_path / "originals").iterdir()) == []


def test_half_copies_of_a_crash_are_emptied(vault: Vault, tmp_path: Path):
    (tmp_path / "incoming" / "half").write_bytes(b"x")
    vault.empty_incoming()
    assert list((tmp_path / "incoming").iterdir()) == []


def test_a_file_that_changes_while_it_is_read_is_refused(
    vault: Vault, photograph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write = module._write

    def write_and_grow(descriptor: int, part: bytes) -> None:
        write(descriptor, part)
        with photograph.open("ab") as file:
            file.write(b"more")

    monkeypatch.setattr(module, "_write", write_and_grow)
    with pytest.raises(Refused) as told:
        vault.receive(photograph)
    assert told.value.key == "file_changed"
    assert list((tmp_path / "incoming").iterdir()) == []


@pytest.mark.parametrize(
    ("number", "key", "family"),
    [
        (errno.ENOSPC, "disk_full", Unavailable),
        (errno.EACCES, "no_permission", Refused),
        (errno.EIO, "unreadable_file", Refused),
    ],
)
def test_a_failure_says_whose_it_is(
    vault: Vault,
    photograph: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    key: str,
    family: type[Refused | Unavailable],
):
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(module, "_write", fail)
    with pytest.raises(family) as told:
        vault.receive(photograph)
    assert told.value.key == key


def test_a_file_that_is_not_there_is_refused(vault: Vault, tmp_path: Path):
    with pytest.raises(Refused) as told:
        vault.receive(tmp_path / "nowhere.jpg")
    assert told.value.key == "no_such_file"


def test_a_disk_that_fills_up_at_the_last_moment_leaves_no_original(
    vault: Vault, photograph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(module.os, "fsync", fail)
    with pytest.raises(Unavailable), vault.receive(photograph) as incoming:
        incoming.admit()
    assert list((tmp_path / "incoming").iterdir()) == []
    assert [path for path in (tmp_path / "originals").rglob("*") if path.is_file()] == []


def test_what_the_disk_holds_is_read_back_before_it_counts(vault: Vault, photograph: Path):
    with vault.receive(photograph) as incoming:
        incoming.path.write_bytes(incoming.path.read_bytes()[:-1] + b"?")
        with pytest.raises(Unavailable) as told:
            incoming.admit()
    assert told.value.key == "written_differs"
    assert not vault.path(incoming.sha256).exists()
    assert not incoming.path.exists()


def test_damage_is_named(vault: Vault, photograph: Path):
    sha256 = keep(vault, photograph)
    kept = vault.path(sha256)
    kept.chmod(0o644)
    kept.write_bytes(BYTES[:-1] + b"!")
    with pytest.raises(Damaged) as told:
        vault.verify(sha256, len(BYTES))
    assert told.value.key == "original_altered"
    kept.unlink()
    with pytest.raises(Damaged) as told:
        vault.verify(sha256, len(BYTES))
    assert told.value.key == "original_missing"


def test_only_what_is_old_and_unnamed_is_a_stray(vault: Vault, photograph: Path):
    sha256 = keep(vault, photograph)
    assert list(vault.strays(set())) == []  # it may belong to a taking in that is under way
    os.utime(vault.path(sha256), (0, 0))
    assert list(vault.strays({sha256})) == []
    assert list(vault.strays(set())) == [vault.path(sha256)]
