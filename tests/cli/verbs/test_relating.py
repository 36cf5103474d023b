from __future__ import annotations


def test_a_role_is_shown_as_it_is_set(typed, works):
    folder, site = works
    owner = typed("add", folder, "--kind", "agent", "--set", "name=重钢", "--json").data["code"]
    typed("set", folder, site, "--set", "owner=重钢〔业主，1938—1949年〕")
    assert typed("show", folder, site, "--json").data["owner"] == [f"{owner}〔业主，1938—1949年〕"]
    assert "Owns: A-0001 重庆钢铁厂" not in typed("show", folder, site).out
    assert f"{site} 重庆钢铁厂 (业主，1938—1949年)" in typed("show", folder, owner).out


def test_links_lead_both_ways_and_up_and_down(typed, works):
    folder, site = works
    typed("add", folder, "--kind", "agent", "--set", "name=重钢")
    typed("set", folder, site, "--set", "owner=重钢〔业主〕", "--set", "supervisor=重钢")
    hall = typed("add", folder, "--site", site, "--kind", "building", "--set", "title=车间")
    assert hall.code == 0
    told = typed("links", folder, site)
    assert "→ Owner  A-0002  重钢  (业主)\n" in told.out
    assert "← below  A-0003  车间\n" in told.out
    ways = [one["way"] for one in typed("links", folder, site, "--json").data["links"]]
    assert ways == ["owner", "supervisor", "below"]
    [up] = typed("links", folder, "A-0003", "--json").data["links"]
    assert up == {
        "way": "above", "outgoing": True, "code": site, "kind": "site", "title": "重庆钢铁厂"
    }  # fmt: skip
    assert "← Owns  A-0001" in typed("links", folder, "A-0002").out


def test_a_chronicle_is_told_line_by_line(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "closed=2011年", "--set", "founded=1938年〔厂志〕")
    told = typed("chronicle", folder, site)
    assert told.out == f"1938年  Founded  {site}  [厂志]\n2011年  Closed  {site}\n"
    first = typed("chronicle", folder, site, "--json", "--lang", "zh").data["chronicle"][0]
    assert first == {
        "date": "1938年", "earliest": "1938-01-01", "latest": "1938-12-31",
        "what": "始建", "basis": "厂志", "code": site,
    }  # fmt: skip
