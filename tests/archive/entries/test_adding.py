from __future__ import annotations

from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.adding import New, add_all
from archive_app.archive.entries.description import entry_of
from archive_app.archive.entries.placing import new_entry


def test_many_entries_are_saved_with_their_links_and_undone_together(archive, site):
    kinds = archive.kinds
    agent = new_entry(kinds, kinds["agent"], None, None)
    building = new_entry(kinds, kinds["building"], site, None)
    values = {"condition": "condition/poor", "remarks": "一号", "responsible": [agent.id]}
    new = [New(agent, {"name": "渝钢公司"}), New(building, {"title": "高炉", **values})]
    with archive.operation(archive.step("import_list", file="清单.csv")) as tables:
        codes = add_all(archive, tables, new)
    made, saved = (entry_of(archive, code) for code in codes)
    assert (made.id, made.title) == (agent.id, "渝钢公司")
    assert (saved.title, saved.values) == ("高炉", {"title": "高炉", **values})
    assert undo(archive).put_back == 5  # two entries, two links, and the term that came with them
