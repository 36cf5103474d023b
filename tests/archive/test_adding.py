from __future__ import annotations

from dataclasses import replace

from archive_app.archive.adding import add_all
from archive_app.archive.description import entry_of
from archive_app.archive.history import undo
from archive_app.archive.placing import new_entry


def test_many_entries_are_saved_with_their_links_and_undone_together(archive, site):
    kinds = archive.kinds
    agent = new_entry(kinds, kinds["agent"], None, None, "A-0100")
    agent = replace(agent, values={"name": "渝钢公司"})
    values = {"name": "高炉", "condition": "condition/poor", "remarks": "一号"}
    building = new_entry(kinds, kinds["building"], site, None, "A-0101")
    title = kinds["building"].title_field.id
    building = replace(building, values={title: values.pop("name"), **values})
    with archive.operation(archive.step("import_list", file="清单.csv")) as tables:
        add_all(tables, kinds, [agent, building], archive.vocabularies)
    saved = entry_of(archive, "A-0101")
    assert (saved.title, saved.values["condition"]) == ("高炉", "condition/poor")
    assert saved.values["remarks"] == "一号"
    assert entry_of(archive, "A-0100").title == "渝钢公司"
    assert undo(archive).put_back == 4  # the term came with them
