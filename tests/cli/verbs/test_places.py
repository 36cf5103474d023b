from __future__ import annotations


def site(typed, folder, name, *values):
    sets = [word for value in values for word in ("--set", value)]
    return typed("site", "add", folder, "--set", f"name={name}", *sets, "--json").data["code"]


def group(typed, folder, name, *values):
    sets = [word for value in values for word in ("--set", value)]
    words = ("add", folder, "--kind", "site_group", "--set", f"name={name}", *sets, "--json")
    return typed(*words).data["code"]


def test_a_division_that_is_gone_has_the_sites_of_what_it_is_today(typed, works):
    folder, _ = works
    mill = site(typed, folder, "大生纱厂", "division=320613")
    told = typed("division", folder, "南通市港闸区", "--json").data
    assert told["today"] == [{"id": "divisions/320613", "label": "江苏省, 南通市, 崇川区"}]
    assert "320611" in told["formerly"]
    assert told["sites"] == [{"code": mill, "title": "大生纱厂"}]
    assert mill in typed("division", folder, "江苏省").out
    assert typed("division", folder, "火星").code == 1


def test_groups_are_shown_one_within_another(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "division=500104")
    quarter = group(typed, folder, "重钢片区", "within=大渡口区")
    plan = group(typed, folder, "一心", f"members={quarter}")
    assert typed("groups", folder, "--json").data == {
        "groups": [
            {
                "code": plan,
                "title": "一心",
                "sites": [],
                "groups": [{"code": quarter, "title": "重钢片区", "sites": [code], "groups": []}],
            }
        ]
    }
    members = typed("groups", folder, plan, "--json").data
    assert members["sites"] == [{"code": code, "title": "重庆钢铁厂"}]
    lines = typed("groups", folder).out.splitlines()
    assert lines == [f"{plan}  一心", f"  {quarter}  重钢片区", f"    {code}  重庆钢铁厂"]
    assert typed("groups", folder, code).code == 1
    assert code in typed("groups", folder, plan).out


def test_periods_have_the_sites_that_lived_through_them(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "founded=1938年", "--set", "closed=1960年")
    told = typed("periods", folder, "--json").data["periods"]
    assert [(one["id"], one["sites"]) for one in told] == [
        ("period/formation", [code]),
        ("period/foundation", [code]),
    ]
    national = typed("periods", folder, "--national", "--json").data["periods"]
    assert national[0]["id"] == "national_period/war"
    assert "1937-1949" in typed("periods", folder).out


def test_a_lineage_names_what_came_before_with_its_names(typed, works):
    folder, code = works
    old = site(typed, folder, "汉阳铁厂")
    values = ("name=钢铁厂迁建委员会", "since=1938年", f"predecessor={old}", "how=迁建")
    sets = [word for value in values for word in ("--set", value)]
    typed("add", folder, "--site", code, "--kind", "site_name", *sets)
    told = typed("lineage", folder, code, "--json").data["lineage"]
    assert [(one["step"], one["code"], one["after"]) for one in told] == [
        (-1, old, [code]),
        (0, code, []),
    ]
    assert told[1]["before"] == [old]
    assert told[1]["names"][0]["name"] == "钢铁厂迁建委员会"
    assert (
        typed("lineage", folder, code)
        .out.splitlines()[-1]
        .startswith("      钢铁厂迁建委员会  1938年")
    )
