from __future__ import annotations


def test_the_shelf_list_says_where_each_box_stands(typed, works):
    folder, site = works
    typed("add", folder, "--kind", "box", "--set", "title=图纸盒", "--set", "box_number=7",
          "--set", "room=一库", "--set", "shelf=3层")  # fmt: skip
    typed("add", folder, "--site", site, "--kind", "drawing", "--set", "title=总图",
          "--set", "box=A-0002")  # fmt: skip
    assert typed("shelves", folder).out == "一库 3层  7  A-0002  图纸盒\n    A-0003  总图\n"
    [box] = typed("shelves", folder, "--json").data["boxes"]
    assert (box["room"], box["rack"], box["held"][0]["code"]) == ("一库", "", "A-0003")
