from __future__ import annotations

from archive_app.domain.casefile import Item
from archive_app.domain.chronicle import moments
from archive_app.domain.claims import claim
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Entry, Value
from archive_app.domain.kinds import Field, Kind, Label

BUILT = Field(
    "date", "date", Label("年代", "Date"), chronicle=Label("{title}建成", "{title} built")
)
KIND = Kind("hall", "record", Label("车间", "Hall"), (BUILT,))


def item(title: str, *dates: Value, **shown: str) -> Item:
    values: dict[str, Value] = {"date": list(dates) if len(dates) > 1 else dates[0]}
    return Item(Entry(title, "hall", "s", "", 0, "A-0001", title, values), KIND, shown)


def test_uncertain_dates_stand_where_they_may_begin() -> None:
    items = [
        item("丁", read_date("不详")),
        item("丙", read_date("1949年以前")),
        item("乙", read_date("1938—1945年")),
        item("甲", read_date("1938年3月")),
        item("戊", read_date("约1930年")),
    ]
    told = [(moment.date, moment.what) for moment in moments(items)]
    assert told == [
        ("约1930年", "戊建成"),
        ("1938—1945年", "乙建成"),
        ("1938年3月", "甲建成"),
        ("1949年以前", "丙建成"),
        ("不详", "丁建成"),
    ]


def test_each_claim_is_a_line_that_rests_on_its_own_source() -> None:
    claims = claim(read_date("1938年"), "厂志"), claim(read_date("1937年"), "")
    told = moments([item("高炉", *claims, source="口述", basis="档案")])
    assert [(one.date, one.basis) for one in told] == [("1937年", "档案；口述"), ("1938年", "厂志")]


def test_details_are_told_with_what_they_belong_to() -> None:
    detail = item("平炉", read_date("1940年"))
    home = item("车间", read_date("1941年"))
    whole = Item(home.entry, home.kind, {}, details={"hall": (detail,)})
    assert [one.what for one in moments([whole], "en")] == ["平炉 built", "车间 built"]
