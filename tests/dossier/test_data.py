"""The dossier for machines."""

from __future__ import annotations

import json

from archive_app.dossier.data import as_data
from archive_app.dossier.facts import Issue
from archive_app.dossier.letting_out import let_out


def test_machines_read_what_the_pages_tell(casefile, profile, item, held, jpeg):
    file = held(jpeg())
    case = casefile(item("photograph", "东立面", {"date": "1958年"}, [file]))
    told = json.loads(as_data(Issue(case, profile, profile.scope("internal"))))
    assert (told["profile"], told["scope"], told["journal_position"]) == (
        "site-dossier",
        "internal",
        7,
    )
    assert told["site"]["title"] == "重庆钢铁厂旧址"
    (record,) = told["records"]
    assert {"field": "date", "label": "拍摄时间", "value": "1958年"} in record["fields"]
    assert record["files"][0]["sha256"] == file.original.sha256


def test_machines_read_nothing_that_the_scope_leaves_out(casefile, profile, item):
    scope = profile.scope("public")
    case = casefile(site=item("site", "某厂", {"contact": "13800000000", "remarks": "内部"}))
    told = as_data(Issue(let_out(case, scope), profile, scope))
    assert "138" not in told
    assert "内部" not in told
