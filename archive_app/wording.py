"""Every sentence and label that a person reads, in Chinese and English, by key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from typing_extensions import override

from archive_app.datafiles import shipped

if TYPE_CHECKING:  # the first sentences are said before any of these is imported
    from archive_app.archive.issuing.readiness import Gap
    from archive_app.domain.advice import Advice
    from archive_app.domain.errors import ArchiveError

LANGUAGES = ("zh", "en")
LINE = re.compile(r"^(?:\[(\w+)\]|(\w+) = (.+))$", re.MULTILINE)
"""The heading of a table, or a key and its words; a test holds that no file has anything else."""


def say(key: str, language: str, /, **details: object) -> str:
    """Return the sentence of a key in `zh` or `en`, its {places} filled from the details.

    `{count:entry|entries}` is the one word or the other after the number. Raise KeyError for a key
    that is not in `resources/wording`: that is our bug, and a test looks for it.
    """
    told = {name: _Detail(_in_words(value, language)) for name, value in details.items()}
    return _sentence(key)[language].format(**told)


def explain(error: ArchiveError, language: str) -> str:
    """Return what a person is told about an error, with the nearest right names if there are.

    A detail `why` that is a key of `fault` is told in its own words.
    """
    details = dict(error.details)
    if f"fault.{details.get('why')}" in keys():
        details["why"] = say(f"fault.{details['why']}", language, **details)
    sentence = say(f"error.{error.key}", language, **details)
    if not error.nearest:
        return sentence
    between = "、" if language == "zh" else ", "
    return sentence + say("error.nearest", language, names=between.join(error.nearest))


def advise(advice: Advice, language: str) -> str:
    """Return what a person is told at a field that deserves another look."""
    return say(f"advice.{advice.key}", language, **advice.details)


def lacking(lack: Gap | ArchiveError, language: str) -> str:
    """Return what a dossier lacks, in the same words for each entry that lacks it."""
    from archive_app.domain.errors import ArchiveError  # noqa: PLC0415 - as above

    if isinstance(lack, ArchiveError):
        return explain(lack, language)
    if lack.advice:
        return advise(lack.advice, language)
    return say(f"lacking.{lack.key}", language)


def keys() -> frozenset[str]:
    """Return all keys that have a sentence."""
    return frozenset(_written("*"))


def _in_words(value: object, language: str) -> object:
    """Return a detail as it is, but a name that stands in both languages, or several, in ours."""
    if isinstance(value, tuple):
        return ("、" if language == "zh" else ", ").join(
            str(_in_words(one, language)) for one in value
        )
    return value(language) if callable(value) else value


class _Detail:
    """A detail of a sentence, which knows whether what it counts is one or many."""

    def __init__(self, value: object) -> None:
        self._value = value

    @override
    def __format__(self, form: str) -> str:
        one, bar, many = form.partition("|")
        if not bar:
            return format(self._value, form)
        return one if str(self._value) == "1" else many


@cache
def _sentence(key: str) -> Mapping[str, str]:
    """Return the words of a key; most stand in the file that is called as the key begins."""
    own = key.partition(".")[0]
    for files in (own, f"{own}_*", "*"):
        written = _written(files).get(key)
        if written:
            words: Mapping[str, str] = tomllib.loads(f"words = {written}")["words"]
            return words
    raise KeyError(key)


@cache
def _written(files: str) -> Mapping[str, str]:
    """Return what stands at each key of some files of `resources/wording`, as it is written.

    It is read when it is first said: the window and its first rows need sixty of two thousand.
    """
    found: dict[str, str] = {}
    for path in sorted((shipped("resources") / "wording").glob(f"{files}.toml")):
        table = ""
        for heading, key, words in LINE.findall(path.read_text("utf-8")):
            if heading:
                table = heading
            else:
                found[f"{table}.{key}"] = words
    return found
