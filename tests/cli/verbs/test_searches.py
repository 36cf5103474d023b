"""Searches are kept from the command line, and asked again there."""

from __future__ import annotations


def test_a_search_is_kept_listed_and_asked_again(typed, works):
    folder, site = works
    for kind, title in (("drawing", "高炉总图"), ("photograph", "高炉")):
        typed("add", folder, "--site", site, "--kind", kind, "--set", f"title={title}")
    kept = typed(
        *("search", "keep", folder, "炉图", "高炉", "--kind", "drawing", "--site", site),
        *("--sort", "-date", "--json"),
    )
    assert (kept.code, kept.data["title"]) == (0, "炉图")
    [told] = typed("search", "list", folder, "--json").data["searches"]
    assert (told["asks"], told["order"], told["total"]) == ("高炉; 重庆钢铁厂; Drawing", "-date", 1)
    assert "高炉总图" in typed("search", "ask", folder, kept.data["code"]).out
    asked = typed("search", "ask", folder, kept.data["code"], "--offset", "1", "--json")
    assert asked.data == {"title": "炉图", "total": 1, "hits": []}
    assert f"{kept.data['code']}  炉图  1  " in typed("search", "list", folder).out


def test_what_is_no_search_is_refused(typed, works):
    folder, site = works
    refused = typed("search", "ask", folder, site, "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "not_a_search")
    refused = typed("search", "keep", folder, "炉", "", "--kind", "drawin", "--json")
    assert refused.data["error"]["nearest"] == ["drawing"]
    assert typed("search", "list", folder, "--json").data == {"searches": []}
