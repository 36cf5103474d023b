from __future__ import annotations

import errno

import pytest

from archive_app.domain.errors import Unavailable
from archive_app.domain.system_faults import _KNOWN, why
from archive_app.wording import explain, keys


def test_every_fault_that_is_known_has_its_words():
    assert {f"fault.{key}" for key in _KNOWN.values()} <= keys()


@pytest.mark.parametrize(
    ("language", "words"), [("zh", "（磁盘已满）"), ("en", "(the disk is full)")]
)
def test_a_full_disk_is_said_in_the_language_of_whoever_reads(language, words):
    error = OSError(errno.ENOSPC, "No space left on device")
    assert words in explain(Unavailable("not_recorded", why=why(error)), language)


def test_what_is_rare_is_told_as_the_system_says_it():
    assert why(OSError(errno.EPIPE, "Broken pipe")) == "Broken pipe"
    assert why(OSError("odd")) == "odd"
