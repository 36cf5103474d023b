"""Kinds are declared in TOML; faults are named with their file and line."""

from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.domain.grammar import read_kinds
from archive_app.domain.kinds import Kinds
from archive_app.domain.vocabularies import read_vocabularies
from archive_app.wording import keys

GROUPS = """
sections = ["identity", "technical", "description"]

[[described]]
id = "title"
type = "text"
label = {zh = "题名", en = "Title"}
section = "identity"
names = true
search = "name"

[[described]]
id = "note"
type = "longtext"
label = {zh = "说明", en = "Note"}
"""
DRAWING = """id = "drawing"
family = "record"
label = {zh = "图纸", en = "Drawing"}
includes = ["described"]

[[field]]
id = "scale"
type = "text"
label = {zh = "比例", en = "Scale"}
section = "technical"
"""
DETAIL = """id = "sheet"
family = "detail"
label = {zh = "分幅", en = "Sheet"}
under = []
includes = ["described"]
"""


def test_the_shipped_kinds_are_in_force_in_their_own_order() -> None:
    ids = [kind.id for kind in shipped_kinds()]
    order = ["site", "building", "equipment", "history", "drawing", "photograph", "document"]
    assert [kind for kind in ids if kind in order] == order
    assert len(ids) == len(set(ids))


def test_sites_come_first_and_details_last() -> None:
    families = [kind.family for kind in shipped_kinds()]
    assert families[0] == "site"
    assert set(families[families.index("detail") :]) == {"detail"}


def test_every_shipped_record_has_what_an_inventory_of_a_file_asks_for() -> None:
    asked = {"title", "date", "responsible", "extent", "reference_code", "remarks", "source"}
    for kind in shipped_kinds().of_family("record"):
        assert asked <= {field.id for field in kind.fields}, kind.id
        assert kind.title_field.id == "title"


def test_every_shipped_site_and_record_says_its_nature_in_both_schemes() -> None:
    for kind in shipped_kinds():
        has_one = kind.family in {"site", "record"}
        assert set(kind.nature) == ({"chongqing", "national"} if has_one else set())


def test_every_section_of_a_shipped_form_has_its_words() -> None:
    sections = {section for kind in shipped_kinds() for section in kind.sections()}
    assert {f"section.{section}" for section in sections} <= keys()


def test_no_two_columns_of_a_table_claim_one_place() -> None:
    for kind in shipped_kinds():
        places = [field.list for field in kind.fields if field.list]
        assert len(places) == len(set(places)), kind.id


def test_no_two_fields_of_a_form_have_one_label() -> None:
    for kind in shipped_kinds():
        labels = [field.label.zh for field in kind.fields]
        assert len(labels) == len(set(labels)), kind.id


def test_a_kind_has_the_details_that_it_names_and_those_that_say_they_stand_there() -> None:
    drawing = DRAWING.replace("includes", 'details = ["sheet"]\nincludes')
    files = {"sheet": DETAIL, "owner": DETAIL.replace("[]", '["drawing"]')}
    read_ = read_kinds(
        [
            ("_groups.toml", GROUPS),
            ("drawing.toml", drawing),
            *((f"{name}.toml", text.replace("sheet", name)) for name, text in files.items()),
        ]
    )
    assert read_["drawing"].details == ("sheet", "owner")
    assert read_.details == ("owner", "sheet")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (DRAWING.replace("includes", 'details = ["drawing"]\nincludes'), "unknown"),
        (DRAWING.replace('"record"', '"detail"\ndetails = ["sheet"]'), "detail_of_detail"),
        (DRAWING.replace('type = "text"', 'type = "agent"\nclaims = true'), "claims_of_links"),
        (DRAWING.replace('type = "text"', 'type = "text"\ninherits = "scales"'), "unknown"),
    ],
)
def test_details_and_claims_have_their_place(wrong: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        read_kinds([("_groups.toml", GROUPS), ("drawing.toml", wrong), ("sheet.toml", DETAIL)])
    assert refused.value.details["why"] == why
    assert f"fault.{why}" in keys()


def test_a_field_inherits_one_of_any_kind_or_group() -> None:
    for above in ("scale", "note"):
        own = DRAWING.replace('type = "text"', f'type = "text"\ninherits = "{above}"')
        assert read(own)["drawing"].field("scale").inherits == above


def test_what_a_shipped_field_inherits_holds_the_same_sort_of_value() -> None:
    kinds = shipped_kinds()
    for kind in kinds:
        for field in kind.fields:
            above = [one for other in kinds for one in other.fields if one.id == field.inherits]
            same = [(one.type, one.vocabulary) == (field.type, field.vocabulary) for one in above]
            assert not field.inherits or any(same), f"{kind.id}.{field.id}"


def test_groups_are_included_and_sections_come_in_their_order() -> None:
    drawing = read(DRAWING)["drawing"]
    assert [field.id for field in drawing.fields] == ["title", "scale", "note"]
    assert list(drawing.sections()) == ["identity", "technical", "description"]


def test_a_field_of_the_kinds_own_says_only_what_differs_from_the_groups() -> None:
    own = DRAWING + '[[field]]\nid = "title"\nlabel = {zh = "图名", en = "Title of the drawing"}\n'
    title = read(own)["drawing"].title_field
    assert (title.label.zh, title.search, title.names) == ("图名", "name", True)


def test_a_later_file_of_the_same_name_takes_the_place_of_the_earlier() -> None:
    kinds = read_kinds(
        [
            ("_groups.toml", GROUPS),
            ("drawing.toml", DRAWING),
            ("drawing.toml", DRAWING.replace("图纸", "蓝图")),
        ]
    )
    assert kinds["drawing"].label.zh == "蓝图"


@pytest.mark.parametrize(
    ("wrong", "line", "why"),
    [
        (DRAWING.replace('"text"', '"txt"'), 8, "unknown"),
        (DRAWING.replace('"record"', '"records"'), 2, "unknown"),
        (DRAWING.replace('"technical"', '"technicl"'), 10, "unknown"),
        (DRAWING.replace('["described"]', '["describd"]'), 4, "unknown"),
        (DRAWING + 'required = "always"\n', 11, "unknown"),
        (DRAWING + 'search = "yes"\n', 11, "unknown"),
        (DRAWING + 'colour = "red"\n', 11, "unknown"),
        (DRAWING + "list = true\n", 11, "wrong_type"),
        (DRAWING + "names = true\n", 1, "one_title"),
        (DRAWING.replace('includes = ["described"]', ""), 1, "one_title"),
        (DRAWING.replace('"drawing"', '"sketch"'), 1, "id_is_not_file"),
        (DRAWING.replace('type = "text"', ""), 6, "missing"),
        (DRAWING.replace('zh = "图纸", ', ""), 3, "missing"),
        (DRAWING.replace('zh = "图纸"', "zh = 1"), 3, "wrong_type"),
        (DRAWING.replace('type = "text"', 'type = "choice"'), 6, "missing"),
        (DRAWING + 'vocabulary = "scales"\n', 11, "unknown"),
        (DRAWING + '[[field]]\nid = "scale"\ntype = "text"\n', 12, "field_twice"),
        (DRAWING.replace("includes", 'nature = {chongqing = "real"}\nincludes'), 4, "unknown"),
        (DRAWING.replace("includes", 'under = ["works"]\nincludes'), 4, "unknown"),
        (DRAWING + 'chronicle = {zh = "建", en = "made"}\n', 11, "chronicle_of_dates"),
        (DRAWING + 'inverse = {zh = "图"}\n', 11, "missing"),
        ("field = 3\n" + DRAWING.partition("[[field]]")[0], 1, "wrong_type"),
        (DRAWING + "label = {\n", 11, "not_toml"),
    ],
)
def test_a_fault_is_named_with_its_file_and_line(wrong: str, line: int, why: str) -> None:
    if "vocabulary" in wrong:
        wrong = wrong.replace('type = "text"', 'type = "choice"')
    with pytest.raises(Refused) as refused:
        read(wrong)
    error = refused.value
    assert error.key == "faulty_kind"
    assert (error.details["file"], error.details["why"]) == ("drawing.toml", why)
    assert error.details["line"] == line
    assert f"fault.{why}" in keys()


def test_a_link_has_a_name_for_its_other_end_and_a_date_a_place_in_the_chronicle() -> None:
    kinds = shipped_kinds()
    predecessor = kinds["site_name"].field("predecessor")
    assert predecessor.inverse is not None
    assert predecessor.inverse("zh") == "后继"
    assert kinds["site"].field("founded").chronicle
    assert not kinds["drawing"].field("date").chronicle


def test_a_wrong_word_brings_the_nearest_right_one() -> None:
    with pytest.raises(Refused) as refused:
        read(DRAWING.replace('"text"', '"longtxt"'))
    assert refused.value.nearest[0] == "longtext"


def test_a_group_that_two_files_declare_is_refused() -> None:
    with pytest.raises(Refused, match="group_twice"):
        read_kinds([("_groups.toml", GROUPS), ("_more.toml", GROUPS), ("drawing.toml", DRAWING)])


def test_two_groups_with_one_field_cannot_be_included_together() -> None:
    other = GROUPS.replace("[[described]]", "[[told]]")
    kind = DRAWING.replace('["described"]', '["described", "told"]')
    with pytest.raises(Refused, match="field_twice"):
        read_kinds([("_groups.toml", GROUPS), ("_more.toml", other), ("drawing.toml", kind)])


def read(drawing: str) -> Kinds:
    return read_kinds([("_groups.toml", GROUPS), ("drawing.toml", drawing)], {"condition"})


def shipped_kinds() -> Kinds:
    folder = shipped("db")
    words = sorted((folder / "vocabularies").iterdir())
    vocabularies = read_vocabularies((path.name, path.read_text("utf-8")) for path in words)
    files = sorted((folder / "kinds").glob("*.toml"))
    return read_kinds([(path.name, path.read_text("utf-8")) for path in files], vocabularies)
