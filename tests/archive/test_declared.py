from __future__ import annotations

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.catalogue.history import undoable
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import Assignment, add
from archive_app.archive.results.retrieval import find, sheet
from archive_app.domain.hits import Question
from tests.archive.conftest import PERSON

TOWER = """
id = "tower"
family = "record"
label = {zh = "水塔", en = "Water tower"}
under = ["site"]

[[field]]
id = "title"
type = "text"
names = true
label = {zh = "名称", en = "Name"}
section = "identity"

[[field]]
id = "height"
type = "number"
label = {zh = "高度", en = "Height"}
section = "technical"
"""

COAT = """
id = "coat"
family = "detail"
label = {zh = "涂层", en = "Coat"}
under = ["tower", "building"]

[[field]]
id = "paint"
type = "text"
names = true
label = {zh = "涂料", en = "Paint"}
section = "identity"
search = "text"

[[field]]
id = "thickness"
type = "quantity"
unit = "微米"
claims = true
label = {zh = "厚度", en = "Thickness"}
section = "technical"
"""


def again(archive: Archive) -> Archive:
    archive.close()
    return open_archive(archive.folder, person=PERSON)


def test_a_kind_that_a_user_adds_works_without_code(archive: Archive):
    site = add(archive, kind="site")
    (archive.folder / "kinds" / "tower.toml").write_text(TOWER, "utf-8")
    with again(archive) as opened:
        assert opened.faults == ()
        tower = add(opened, kind="水塔", site=site.code, set_=[Assignment("height", "=", "32")])
        assert tower.values == {"height": 32}
        label = undoable(opened)
        assert label
        assert label.label == "add"  # the definition is the program's step, not a person's


def test_a_table_that_a_user_adds_stands_in_the_forms_that_it_names(archive: Archive):
    site = add(archive, kind="site")
    for name, text in {"tower": TOWER, "coat": COAT}.items():
        (archive.folder / "kinds" / f"{name}.toml").write_text(text, "utf-8")
    with again(archive) as opened:
        assert opened.faults == ()
        tower = add(opened, kind="tower", site=site.code)
        texts = ("paint=红丹", "thickness=约80微米〔刮片实测，2024年〕", "thickness=100")
        add(opened, kind="涂层", parent=tower.code, set_=[assignment(text) for text in texts])
        [coat] = sheet(opened, tower.id).details["coat"]
        assert coat.shown["thickness"] == "约80微米〔刮片实测，2024年〕；100微米"
        assert "coat" in opened.kinds["building"].details
        assert [hit.id for hit in find(opened, Question("红丹")).hits] == [tower.id]


def test_a_faulty_file_is_named_and_the_last_good_one_stays_in_force(archive: Archive):
    path = archive.folder / "kinds" / "tower.toml"
    path.write_text(TOWER, "utf-8")
    with again(archive) as opened:
        path.write_text(TOWER.replace('"number"', '"nummer"'), "utf-8")
        with again(opened) as later:
            [fault] = later.faults
            assert (fault.key, fault.details["file"]) == ("faulty_kind", "tower.toml")
            assert fault.details["line"] == 16
            assert later.kinds["tower"].field("height").type == "number"


def test_a_missing_file_is_written_back(archive: Archive):
    path = archive.folder / "kinds" / "tower.toml"
    path.write_text(TOWER, "utf-8")
    with again(archive) as opened:
        path.unlink()
        with again(opened) as later:
            assert path.read_text("utf-8") == TOWER
            assert "tower" in later.kinds


def test_an_archives_own_vocabulary_adds_to_the_shipped(archive: Archive):
    text = 'id = "shift"\n[terms]\nnight = {zh = "夜班", en = "night shift"}\n'
    (archive.folder / "vocabularies" / "shift.toml").write_text(text, "utf-8")
    with again(archive) as opened:
        assert opened.vocabularies.match("shift", "夜班").id == "shift/night"
        assert opened.vocabularies.match("condition", "差").id == "condition/poor"


def test_a_kind_may_choose_from_a_vocabulary_that_comes_with_it(archive: Archive):
    kind = TOWER.replace('type = "number"', 'type = "choice"\nvocabulary = "height"')
    (archive.folder / "kinds" / "tower.toml").write_text(kind, "utf-8")
    with again(archive) as opened:
        assert [fault.key for fault in opened.faults] == ["faulty_kind"]
        terms = 'id = "height"\n[terms]\ntall = {zh = "高", en = "tall"}\n'
        (archive.folder / "vocabularies" / "height.toml").write_text(terms, "utf-8")
        with again(opened) as later:
            assert later.faults == ()
            site = add(later, kind="site")
            values = add(
                later, kind="tower", site=site.code, set_=[Assignment("height", "=", "高")]
            ).values
            assert values["height"] == "height/tall"


def test_faulty_vocabularies_and_profiles_are_named_too(archive: Archive):
    (archive.folder / "vocabularies" / "bad.toml").write_text("id = ", "utf-8")
    (archive.folder / "profiles" / "bad.toml").write_text("id = ", "utf-8")
    with again(archive) as opened:
        assert [fault.key for fault in opened.faults] == ["faulty_vocabulary", "faulty_profile"]
