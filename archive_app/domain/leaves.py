"""Which side or page of a thing a file's name says that it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from archive_app.domain.numerals import in_figures
from archive_app.domain.titling import MACHINE_MADE

_GAP = r"[-_ .（(]"
_NUMBER = r"(?:\d{1,4}|[〇零○一二三四五六七八九十百]{1,6})"
_SIDE = re.compile(
    rf"(?P<stem>.+?){_GAP}*(?P<side>正面?|反面?|背面?|(?<![a-z])(?:front|back|recto|verso))[）)]?"
)
_PAGE = re.compile(
    rf"(?P<stem>.*?)(?:{_GAP}*(?:第(?P<a>{_NUMBER})[页张]"
    rf"|(?<![首网主黄插扉内])页[-_ .]?(?P<b>{_NUMBER}))"
    rf"|(?:{_GAP}+|(?<=[^\x00-\x7f]))(?:p|page)[-_ .]?(?P<c>\d{{1,4}})"
    r"|^page[-_ .]?(?P<d>\d{1,4}))[）)]?"
)
_COUNTED = re.compile(rf"(?P<stem>.+?){_GAP}+(?P<a>\d{{2,4}})[）)]?|p(?P<b>\d{{1,4}})")
_FRONTS = {"正", "正面", "front", "recto"}
_PLAINLY_BACK = re.compile(r".*(?:[背反]面|back|verso|[-_ .（(\d][背反])[）)]?")
_SCANS = re.compile(r"扫描|掃描|scan", re.IGNORECASE)
_MANY_THINGS = re.compile(r"照|相片|底片|photo|pic|ima?ge?|dsc|film|scan|扫描")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A side or page of what is called `stem`, "" where only its folder has a name.

    `sort` is side, page, or counted: pages whose names only count, in a folder of scans. The
    number of a front is 0, that of a back 1.
    """

    sort: str
    stem: str
    number: int


def leaf(name: str, folder: str = "") -> Leaf | None:
    """Return what a file's name says of a side or page, None if it says nothing.

    A number alone is a page only in a folder that is called one of scans, and then not where the
    name is a machine's, or that of photographs.
    """
    stem = PurePath(name).stem.casefold()
    if found := _SIDE.fullmatch(stem):
        return Leaf("side", found["stem"], int(found["side"] not in _FRONTS))
    found = _PAGE.fullmatch(stem)
    if found and (found["stem"] or "张" not in stem):
        return Leaf("page", found["stem"], _number(found))
    found = _COUNTED.fullmatch(stem) if _SCANS.search(folder) else None
    if found is None or not _is_one_thing(found["stem"] or _SCANS.sub("", folder)):
        return None
    return Leaf("counted", found["stem"] or "", _number(found))


def is_back(name: str) -> bool:
    """Tell whether a name can be that of a back, beside what is called like its front."""
    found = leaf(name)
    return found is not None and found.sort == "side" and found.number == 1


def is_plainly_back(name: str) -> bool:
    """Tell whether a name says outright that it is a back, whatever stands beside it."""
    return _PLAINLY_BACK.fullmatch(PurePath(name).stem.casefold()) is not None


def common_name(name: str, folder: str = "") -> str:
    """Return a file's name without what says which side or page it is."""
    path, found = PurePath(name), leaf(name, folder)
    if found is None:
        return name
    called = path.stem[: len(found.stem)] or folder or path.stem
    return f"{called}{path.suffix}"


def _number(found: re.Match[str]) -> int:
    told = found.groupdict()
    return int(in_figures(next(told[one] for one in "abcd" if told.get(one))))


def _is_one_thing(called: str) -> bool:
    """Tell whether a name can be that of one thing with pages, not of a machine or a heap."""
    return not (MACHINE_MADE.fullmatch(called) or _MANY_THINGS.search(called))
