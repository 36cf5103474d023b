"""Texts as long as real ones, of words as often repeated: the same ones in every run."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path

from archive_app.domain.hits import Document, Stretch

WORKS = ("重庆钢铁厂", "七一八厂", "裕华纱厂", "天府煤矿", "长江电工厂", "民生机器厂", "江南水泥厂")
THINGS = (
    "高炉",
    "烟囱",
    "轧机",
    "码头",
    "厂房",
    "宿舍",
    "图纸",
    "锅炉",
    "水塔",
    "铁路专用线",
    "蒸汽机",
)
KINDS = ("document", "drawing", "photograph", "sound")
SITES = 5_000

_FREQUENT = "的一是在不了有和人这中大为上个国我以要他时来用们"
_OLD = "重慶 鋼鐵 機關 礦區 倉庫 電廠 紗廠 遺產 檔案 圖紙 廠房 鐵路"
_MARKS = "，，，，。。；、：\n"
_WORDS = 40_000


def entries(count: int) -> Iterator[Document]:
    """Yield entries; `ARCHIVE_BENCH_CORPUS` is a file of others, one in JSON a line.

    Each line says `id, title, kind, site, date, body`.
    """
    given = os.environ.get("ARCHIVE_BENCH_CORPUS")
    return _read(Path(given), count) if given else _made(count)


def _read(path: Path, count: int) -> Iterator[Document]:
    with path.open(encoding="utf-8") as lines:
        for line in islice(lines, count):
            told = json.loads(line)
            yield _entry(told["id"], told["title"], told["kind"], told["site"], told["body"])


def _made(count: int) -> Iterator[Document]:
    """Yield entries of made-up words, half of them shorter than 120 characters, a few very long."""
    rnd = random.Random(1937)  # noqa: S311  # the same texts in every run
    words = _words(rnd)
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(words))))
    for number in range(count):
        length = min(20_000, int(rnd.lognormvariate(4.75, 1.4)) + 8)
        chosen = rnd.choices(words, cum_weights=weights, k=length // 2 + 1)
        for place in range(5, len(chosen), 6):
            chosen[place] = rnd.choice(_MARKS)
        if number % 3 == 0:
            chosen.append(f"{rnd.choice(WORKS)}{rnd.randint(1890, 1990)}年{rnd.choice(THINGS)}")
        title = f"{rnd.choice(WORKS)}{''.join(rnd.choices(words[30:], k=3))}之{number}"
        site = f"site-{int(SITES * rnd.random() ** 3):05}"
        yield _entry(f"{number:032x}", title, rnd.choice(KINDS), site, "".join(chosen))


def _words(rnd: random.Random) -> list[str]:
    """Return words, the most frequent first: a few of one character, most of two, some longer."""
    letters = [bytes([row, cell]) for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA)]
    common = [letter.decode("gb2312") for letter in letters]
    rnd.shuffle(common)
    frequent = list(accumulate(1 / (rank + 30) for rank in range(len(common))))
    made = [
        "".join(rnd.choices(common, cum_weights=frequent, k=size))
        for size in rnd.choices((1, 2, 3, 4), (1, 70, 17, 12), k=_WORDS)
    ]
    for place, old in enumerate((*_OLD.split(), *WORKS, *THINGS, "1958", "DN50", "一九三八年")):
        made[300 + 150 * place] = old
    return [*_FREQUENT, *made]


def _entry(identifier: str, title: str, kind: str, site: str, body: str) -> Document:
    stretches = (Stretch("content", body),)
    return Document(identifier, kind, site, (title,), stretches)
