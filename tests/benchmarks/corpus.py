"""Texts and photographs that nobody took: the same ones in every run."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from tests.benchmarks.texts import entries

COMMON = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体"
    "政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及"
    "厂钢铁炉车库矿井坊窑桥码船纱织布机床轧锻铸焊煤电站塔囱仓遗址修缮测绘图纸档案口述照片录音"
)


def texts(count: int) -> Iterator[tuple[str, str]]:
    """Yield titles and texts of the length of real ones; `ARCHIVE_BENCH_CORPUS` gives others."""
    for entry in entries(count):
        yield entry.names[0], entry.stretches[0].text


def photographs(folder: Path, count: int) -> list[Path]:
    """Write JPEGs of six million pixels, with what a camera says; no two are the same file."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = [_photograph(seed) for seed in range(4)]
    paths = []
    for number in range(count):
        head, rest = drawn[number % len(drawn)][:2], drawn[number % len(drawn)][2:]
        said = f"photograph {number}".encode()
        comment = b"\xff\xfe" + (len(said) + 2).to_bytes(2, "big") + said
        path = folder / f"IMG_{number:04}.jpg"
        path.write_bytes(head + comment + rest)
        paths.append(path)
    return paths


def _photograph(seed: int) -> bytes:
    """Return a JPEG with large forms and fine grain, about as hard to pack as a real one."""
    rnd = random.Random(seed)  # noqa: S311  # the same pictures in every run
    forms = Image.frombytes("RGB", (30, 20), rnd.randbytes(1800)).resize((3000, 2000))
    grain = Image.frombytes("L", (1500, 1000), rnd.randbytes(1_500_000)).resize((3000, 2000))
    picture = Image.blend(forms, Image.merge("RGB", (grain, grain, grain)), 0.15)
    exif = Image.Exif()
    exif[0x0110] = "Bench"
    exif.get_ifd(0x8769)[0x9003] = "2024:05:01 10:00:00"
    into = io.BytesIO()
    picture.save(into, "JPEG", quality=88, exif=exif)
    return into.getvalue()
