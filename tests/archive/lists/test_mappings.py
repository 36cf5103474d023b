from __future__ import annotations

import pytest

from archive_app.archive.archive import open_archive
from archive_app.archive.issuing.issuing import profiles
from archive_app.archive.lists.mappings import (
    keep_mapping,
    kind_of_list,
    mapping_in,
    mapping_text,
    proposed,
    remember,
    remembered,
)
from archive_app.domain.errors import Refused, Unavailable
from archive_app.domain.tables import Row
from archive_app.exchange.headers import Header
from archive_app.exchange.mapping import Mapping, Source, write_mapping

HEADER = Header(("项目名称", "建设地点"), 1)
MAPPING = Mapping("project", (Source("title", "{项目名称}"),), ("title",))


def test_a_mapping_is_known_again_by_the_columns_of_the_list(archive):
    kind = archive.kinds["project"]
    remember(archive, kind, HEADER, MAPPING)
    held = remembered(archive, kind, Header(("项目 名称", "建设地点 "), 7))
    assert held
    assert write_mapping(held) == write_mapping(MAPPING)
    assert remembered(archive, kind, Header(("项目名称",), 1)) is None
    assert remembered(archive, archive.kinds["site"], HEADER) is None


def test_a_list_of_columns_that_are_known_is_of_the_same_kind(archive):
    columns = Header(("名称", "建设地点"), 1)
    assert kind_of_list(archive, columns).id == "site"
    remember(archive, archive.kinds["drawing"], columns, MAPPING)
    assert kind_of_list(archive, columns).id == "drawing"
    assert kind_of_list(archive, Header(("甲", "乙"), 1)).id == "site"
    assert kind_of_list(archive, Header(("项目名称", "总投资", "建设地点"), 1)).id == "project"


def test_people_edit_what_is_remembered(archive):
    remember(archive, archive.kinds["project"], HEADER, MAPPING)
    (file,) = (archive.folder / "profiles").glob("import-*.toml")
    file.write_text(file.read_text("utf-8") + '\n[constant]\nremarks = "清单"\n', "utf-8")
    archive.close()
    with open_archive(archive.folder, person="王工") as again:
        held = remembered(again, again.kinds["project"], HEADER)
        assert held
        assert held.fields() == {"title", "remarks"}
        file.write_text('kind = "project"\ncolumns = []', "utf-8")
    with (
        open_archive(archive.folder, person="王工") as again,
        pytest.raises(Refused, match="faulty_mapping"),
    ):
        remembered(again, again.kinds["project"], HEADER)


def test_a_remembered_mapping_is_no_way_to_make_a_dossier(archive):
    before = profiles(archive)
    remember(archive, archive.kinds["project"], HEADER, MAPPING)
    assert profiles(archive) == before


def within(archive, *places):
    rows = [Row(number, ("甲", place)) for number, place in enumerate(places, 2)]
    found = proposed(archive, archive.kinds["project"], HEADER, rows)
    return {source.field: source.within for source in found.sources}["division"]


def test_the_province_is_that_of_most_places(archive):
    assert within(archive, "江北区", "江津区几江街道", "大渡口区") == "重庆市"
    assert within(archive, "江津区", "海淀区") == ""
    assert within(archive, "江北区", "厂区") == ""


def test_a_mapping_goes_to_a_file_and_comes_back(tmp_path):
    (tmp_path / "m.toml").write_text(mapping_text(MAPPING), "utf-8")
    assert mapping_text(mapping_in(tmp_path / "m.toml")) == mapping_text(MAPPING)
    (tmp_path / "m.toml").write_bytes("kind = '项目'".encode("gb18030"))
    with pytest.raises(Refused, match="faulty_mapping"):
        mapping_in(tmp_path / "m.toml")
    with pytest.raises(Refused, match="unreadable_file"):
        mapping_in(tmp_path / "other.toml")
    keep_mapping(tmp_path / "m.toml", MAPPING)
    assert mapping_in(tmp_path / "m.toml").key == ("title",)
    with pytest.raises(Unavailable, match="cannot_write"):
        keep_mapping(tmp_path / "nowhere" / "m.toml", MAPPING)
