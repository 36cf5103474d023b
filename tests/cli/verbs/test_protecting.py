from __future__ import annotations

import json

RING = [[106.48, 29.48], [106.5, 29.48], [106.5, 29.5], [106.48, 29.5], [106.48, 29.48]]


def outline(tmp_path, ring=RING):
    file = tmp_path / "边界.geojson"
    file.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), "utf-8")
    return str(file)


def test_what_a_site_has_is_told_in_signs_and_words(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "legal_status=county_unit", "--set", "sign=有碑")
    told = typed("protect", "list", folder, code)
    assert "✗Protected area" in told.out
    assert "△Marker" in told.out
    data = typed("protect", "list", folder, "--lacking", "--json").data
    (site,) = data["sites"]
    assert (data["lacking"], site["marker"], site["legal_status"]) == (1, "partly", "county_unit")
    typed("set", folder, code, "--set", "legal_status=none")
    assert typed("protect", "list", folder, "--lacking", "--json").data["sites"] == []


def test_a_zone_tells_over_what_it_lies(typed, works, tmp_path):
    folder, code = works
    file = outline(tmp_path)
    given = ("--from", file, "--system", "wgs84", "--sort", "control")
    assert "about 4,299,670 square metres" in typed("protect", "zone", folder, code, *given).out
    assert "No zones" in typed("protect", "overlaps", folder).out
    other = typed("site", "add", folder, "--set", "name=汉阳铁厂", "--json").data["code"]
    told = typed("protect", "zone", folder, other, *given, "--title", "一类", "--json").data
    assert [one["site"] for one in told["overlaps"]] == [code]
    assert "一类" in typed("protect", "overlaps", folder).out


def test_a_wrong_outline_is_one_sentence(typed, works, tmp_path):
    folder, code = works
    swapped = outline(tmp_path, [[latitude, longitude] for longitude, latitude in RING])
    told = typed(
        *("protect", "zone", folder, code, "--sort", "control", "--from", swapped),
        *("--system", "wgs84", "--json"),
    )
    assert (told.code, told.data["error"]["key"]) == (1, "bad_outline")
    assert "the wrong way round" in told.data["error"]["message"]
