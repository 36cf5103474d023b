from __future__ import annotations


def test_the_program_tells_its_kinds_without_an_archive(typed):
    told = typed("kinds", "--json").data["kinds"]
    assert {"site", "drawing", "photograph", "history", "sound"} <= {kind["id"] for kind in told}
    drawing = next(kind for kind in told if kind["id"] == "drawing")
    assert drawing["label"] == {"zh": "图纸", "en": "Drawing"}
    assert drawing["family"] == "record"
    assert drawing["nature"] == {"chongqing": "intangible", "national": "tangible"}
    scale = next(field for field in drawing["fields"] if field["id"] == "scale")
    assert (scale["type"], scale["label"]["zh"], scale["many"]) == ("text", "比例", False)


def test_an_archive_adds_kinds_of_its_own(typed, works):
    folder, _ = works
    own = 'id = "chimney"\nfamily = "record"\nlabel = {zh = "烟囱", en = "Chimney"}\n'
    own += 'nature = {chongqing = "tangible", national = "tangible"}\nunder = ["site"]\n'
    own += '[[field]]\nid = "title"\ntype = "text"\nnames = true\n'
    own += 'label = {zh = "题名", en = "Title"}\nsection = "identity"\n'
    (folder / "kinds" / "chimney.toml").write_text(own, "utf-8")
    assert typed("check", folder).code == 0  # opening for writing takes the file over
    assert "chimney" in [kind["id"] for kind in typed("kinds", folder, "--json").data["kinds"]]
    assert "chimney" not in typed("kinds", "--json").out


def test_people_read_labels_beside_ids(typed):
    assert "    scale  比例  (text)" in typed("kinds", "--lang", "zh").out.splitlines()
