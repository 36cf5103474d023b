from __future__ import annotations

import click

from archive_app.cli.manner import Manner
from archive_app.cli.verbs.kinds import kinds

BESIDE = {"code", "kind", "site", "parent", "files", "removed"}


def test_values_are_flat_and_set_takes_them_back(typed, works):
    folder, site = works
    typed("add", folder, "--kind", "agent", "--set", "name=重钢集团")
    typed(
        *(
            "set",
            folder,
            site,
            "--set",
            "founded=1938年3月",
            "--set",
            "place=29.48,106.48 CGCS2000",
        ),
        *("--set", "area=6万平方米", "--set", "owner=重钢集团", "--set", "open_to_visitors=是"),
    )
    shown = typed("show", folder, site, "--json").data
    assert shown["founded"] == ["1938年3月"]
    assert shown["owner"] == ["A-0002"]
    assert shown["open_to_visitors"] is True
    before = typed("history", folder, site, "--json").data
    again = [word for name in set(shown) - BESIDE for word in _assignments(name, shown[name])]
    assert typed("set", folder, site, *again).code == 0
    assert typed("show", folder, site, "--json").data == shown
    assert typed("history", folder, site, "--json").data == before


def _assignments(name, value):
    for one in value if isinstance(value, list) else [value]:
        yield from ("--set", f"{name}={one}")


def test_people_read_labels_and_words(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    assert "保存状况: 差" in typed("show", folder, site, "--lang", "zh").out.splitlines()


def test_a_link_is_shown_from_both_ends(typed, works):
    folder, site = works
    typed("add", folder, "--kind", "agent", "--set", "name=重钢集团")
    typed("set", folder, site, "--set", "owner=重钢集团")
    assert "A-0001 重庆钢铁厂" in typed("show", folder, "A-0002").out


def test_an_unknown_code_names_the_nearest(typed, works):
    folder, site = works
    assert site in typed("show", folder, "A-0011", "--json").data["error"]["nearest"]


def test_no_field_has_the_name_of_what_stands_beside_the_fields():
    manner = Manner(as_json=True, person="", language="en")
    with click.Context(kinds, obj=manner).scope():
        declared = kinds.callback(folder=None).data["kinds"]
    assert not BESIDE & {field["id"] for kind in declared for field in kind["fields"]}
