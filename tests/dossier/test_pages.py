"""Every part of a dossier looks as it was when somebody last looked: pages beside their pictures.

The pictures lie in `tests/reference/dossier`, small and grey. Who changes a page looks at it and
renews them: `ARCHIVE_RENEW=1 python -m pytest tests/dossier/test_pages.py`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from archive_app.datafiles import shipped
from archive_app.domain.dates import read_date
from archive_app.domain.progress import Quiet
from archive_app.domain.year_plans import frozen_line
from archive_app.dossier.labels import profiles as sorts
from archive_app.dossier.labels.sheets import Labels, write_sheets
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan
from archive_app.dossier.stamping import stamped
from archive_app.dossier.typesetting import typeset

REFERENCE = Path(__file__).parents[1] / "reference" / "dossier"
RENEW = "ARCHIVE_RENEW" in os.environ
WIDTH = 300  # pixels: enough to see what stands where
DIFFERENT = 2.0  # of 255, on average: another reader of PDF smooths letters otherwise
MADE = datetime(2026, 11, 22, tzinfo=UTC)
CRITERIA = (shipped("db") / "criteria" / "chongqing.toml").read_text("utf-8")


def _with(made, details=None, **values):
    entry = replace(made.entry, values={**made.entry.values, **values})
    return replace(made, entry=entry, details=details or made.details)


def _scores(item) -> Iterator:
    names = [line.split(" = ")[0] for line in CRITERIA.split("[criteria]")[1].splitlines()]
    criteria = [name for name in names if name.isidentifier()]
    for who, lead in (("王工", 5), ("李教授", 7)):
        for place, criterion in enumerate(criteria):
            values = {"criterion": criterion, "scorer": who, "score": (lead + place) % 11}
            if place == 6:
                values.pop("score")
            if place == 7:
                values = {"criterion": criterion, "scorer": who, "not_applicable": True}
            reason = "抗战内迁工厂中最完整的一处。" if place == 0 else ""
            yield _with(item("score", criterion, {"scorer": who, "reason": reason}), **values)


@pytest.fixture
def told(casefile, item, held, jpeg):
    """Give a site of which every part has something to show."""
    crack = _with(item("monitoring_item", "裂缝", {"point": "东墙", "unit": "毫米"}), blue=1, red=5)
    points = tuple(
        _with(
            item("survey_point", name, {"place": f"{north},{east}"}),
            place={"latitude": north, "longitude": east, "crs": "CGCS2000", "text": ""},
        )
        for name, north, east in (("正门", 29.4827, 106.4811), ("高炉", 29.4831, 106.4818))
    )
    years = tuple(
        _with(
            item("benefit", "", {"year": str(year), "visitors": str(count)}),
            year=year,
            visitors=count,
        )
        for year, count in ((2024, 90000), (2025, 120000))
    )
    site = _with(
        item(
            "site", "重庆钢铁厂旧址", {"condition": "较差", "history": "1938年内迁重庆〔A-0002〕。"}
        ),
        details={"monitoring_item": (crack,), "survey_point": points, "benefit": years},
        founded=read_date("1938年"),
    )
    project = item("project", "高炉修缮", {"order_number": "12", "investment": "3200万元"})
    appraisal = _with(
        item("appraisal", "价值评估", {"conclusion": "建议列入。", "date": "2025年"}),
        details={"score": tuple(_scores(item))},
        criteria_text=CRITERIA,
    )
    records = [
        _with(item("building", "一号高炉", {"condition": "差", "date": "1938年"}), core_item=True),
        _with(item("equipment", "蒸汽机", {"condition": "好"}), core_item=True),
        *(
            item("photograph", f"东立面{n}", {"date": "2025年"}, [held(jpeg(f"{n}.jpg"))])
            for n in "ab"
        ),
        item("drawing", "总平面图", {"sheet_size": "A3"}, [held(jpeg("plan.jpg"))]),
        item("sound", "汽笛", {"narrator": "刘工"}),
        project,
        appraisal,
    ]
    visits = []
    for date, value in (("2025年1月", 0.5), ("2025年7月", 5.2)):
        measured = _with(item("measurement", "值"), item=crack.entry.id, value=value)
        visit = item("visit", f"{date}巡查", {"date": date, "visitors": "王工"})
        visits.append(_with(visit, {"measurement": (measured,)}, date=read_date(date)))
    finding = item("finding", "锈蚀", {"severity": "严重", "description": "穿孔约 20 厘米。"})
    measure = item("measure", "除锈", {"responsible": "设备科"})
    finding = _with(finding, {"measure": (measure,)})
    finding = replace(finding, entry=replace(finding.entry, parent=visits[1].entry.id))
    listing = item("designation", "重庆钢铁厂", {"register": "国家工业遗产", "batch": "第二批"})
    lines = frozen_line(project.entry.code, project.shown)
    year = _with(item("year_plan", "2025年度项目导向计划", {"year": "2025"}), frozen_lines=lines)
    made = casefile(*records, site=site)
    return replace(made, beside=(*visits, finding, listing, year))


def _pages(path: Path) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            drawn = page.render(scale=WIDTH / page.get_width()).to_pil()
            yield drawn.convert("L")


def _differs(page: Image.Image, reference: Path) -> bool:
    if RENEW:
        REFERENCE.mkdir(parents=True, exist_ok=True)
        page.quantize(8).save(reference, optimize=True)
    with Image.open(reference) as was:
        if was.size != page.size:
            return True
        apart = ImageStat.Stat(ImageChops.difference(page, was.convert("L")))
    return apart.mean[0] > DIFFERENT


def test_every_page_looks_as_it_was_when_somebody_looked(told, profile, fonts, tmp_path):
    planned, _ = stamped(plan(ordered(told, profile, "internal")), profile.words, "A-0100", 1)
    typeset(planned, tmp_path / "案卷.pdf", Quiet(), fonts=fonts)
    pages = list(_pages(tmp_path / "案卷.pdf"))
    wanted = [REFERENCE / f"page-{number:02}.png" for number in range(1, len(pages) + 1)]
    if not RENEW:
        assert sorted(REFERENCE.glob("page-*.png")) == wanted
    changed = [path.name for page, path in zip(pages, wanted, strict=True) if _differs(page, path)]
    assert changed == []


@pytest.mark.parametrize("name", ["box-3x8", "box-spine", "box-front", "volume-2x7"])
def test_every_label_looks_so_too(fonts, tmp_path, name: str):
    box = {
        "@archive": "某馆",
        "@code": "A-0001",
        "@title": "重庆钢铁厂旧址工业遗产记录档案主卷与建筑测绘图纸",
        "@number": "001",
        "@fonds_code": "K021",
        "@numbers": "0101—0104",
        "@years": "1938—1963",
        "@retention": "永久",
    }
    sort = sorts.load((shipped("exports") / "labels" / f"{name}.toml").read_text("utf-8"))
    made = Labels(sort, [box] * 3, "某馆", MADE, 2 if name == "box-3x8" else 1)
    write_sheets(made, tmp_path / "标签.pdf", Quiet(), fonts=fonts)
    page, *_ = _pages(tmp_path / "标签.pdf")
    assert not _differs(page, REFERENCE / f"label-{name}.png")
