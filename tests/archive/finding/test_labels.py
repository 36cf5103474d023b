from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add
from archive_app.archive.finding.labels import facet_labels, named
from archive_app.domain.entries import Entry


def test_facets_are_called_as_people_call_them(archive: Archive):
    assert facet_labels(archive, ["kind", "condition", "decade", "agent", "ours"]) == {
        "kind": "类型",
        "condition": "保存状况",
        "decade": "年代",
        "agent": "人物与机构",
        "ours": "ours",
    }
    archive.language = "en"
    assert facet_labels(archive, ["kind"]) == {"kind": "Kind"}


def test_values_are_told_in_words(archive: Archive, site: Entry):
    agent = add(archive, kind="agent", set_=[Assignment("name", "=", "黑色冶金设计院")])
    pairs = [
        ("kind", "drawing"),
        ("site", site.id),
        ("agent", agent.id),
        ("decade", "1950"),
        ("condition", "condition/poor"),
        ("divisions", "divisions/500104"),
        ("person", "王工"),
    ]
    assert list(named(archive, pairs).values()) == [
        "图纸",
        "重庆钢铁厂",
        "黑色冶金设计院",
        "1950年代",
        "差",
        "重庆市大渡口区",
        "王工",
    ]
    archive.language = "en"
    assert named(archive, pairs[3:5]) == {pairs[3]: "1950s", pairs[4]: "Poor"}


def test_what_is_gone_is_called_by_its_id(archive: Archive):
    gone = [("kind", "tower"), ("condition", "condition/none"), ("site", "nobody")]
    assert list(named(archive, gone).values()) == ["tower", "condition/none", "nobody"]
