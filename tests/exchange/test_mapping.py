from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind, Label
from archive_app.exchange.mapping import (
    SITE,
    Mapping,
    Source,
    check_mapping,
    read_mapping,
    write_mapping,
)
from archive_app.wording import explain

NAME, PLACES = Label("名称", "Name"), Label("地点", "Places")
FIELDS = (Field("name", "text", NAME, names=True), Field("places", "text", PLACES, many=True))
KIND = Kind("project", "record", Label("项目", "Project"), FIELDS)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="{}\r"), min_size=1)


def test_a_mapping_is_read_as_people_write_it():
    mapping = read_mapping(
        "m.toml",
        """
        kind = "site"
        key = ["name"]
        [[column]]
        name = "曾用名"
        field = "other_names"
        split = "、；"
        [[joined]]
        text = "{纬度},{经度} CGCS2000"
        field = "place"
        [constant]
        open_status = "开放"
        """,
    )
    names, place, status = mapping.sources
    assert (names.column, names.split) == ("曾用名", "、；")
    assert (place.column, place.columns) == ("", ["纬度", "经度"])
    assert (status.text, status.columns) == ("开放", [])
    assert (mapping.key, mapping.fields()) == (("name",), {"other_names", "place", "open_status"})


@given(
    st.lists(st.tuples(WORDS, st.sampled_from(["{%s}", "%s", "{%s},{b}"]), WORDS)),
    st.sampled_from(["", "code", "name", "create", "opening"]),
)
def test_what_is_written_is_read(told, lookup):
    sources = [
        Source(field, form % text, lookup=lookup if "{" in form else "")
        for at, (text, form, field) in enumerate(told)
        if "{" in form or field not in [one for _, _, one in told[:at]]
    ]
    mapping = Mapping("project", tuple(sources), ("name",))
    read = read_mapping("m.toml", write_mapping(mapping))
    assert read.key == mapping.key
    order = [*(s for s in sources if s.column), *(s for s in sources if s.columns and not s.column)]
    order += [source for source in sources if not source.columns]
    assert [asdict(one) for one in read.sources] == [asdict(one) for one in order]


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("key = []", 1, "missing"),
        ('kind = "a"\nkeys = []', 2, "unknown"),
        ('kind = "a"\n[[column]]\nname = "b"', 2, "missing"),
        ('kind = "a"\n[[column]]\nname = "b"\nfield = "c"\nlookup = "d"', 5, "unknown"),
        ('kind = "a"\n[[joined]]\ntext = "b"\nfield = "c"', 3, "missing"),
        ("kind = ", 1, "not_toml"),
    ],
)
def test_a_faulty_mapping_is_named_with_its_line(text, line, why):
    with pytest.raises(Refused, match="faulty_mapping") as refused:
        read_mapping("m.toml", text)
    assert (refused.value.details["line"], refused.value.details["why"]) == (line, why)


@pytest.mark.parametrize(
    ("sources", "key", "error"),
    [
        ([Source("nam", "{甲}")], (), "unknown_field"),
        ([Source("name", "{丙}")], (), "unknown_column"),
        ([Source("name", "{甲}"), Source("name", "{乙}")], (), "column_twice"),
        ([Source(SITE, "{甲}"), Source(SITE, "{乙}")], (), "column_twice"),
        ([Source("name", "{甲}")], ("places",), "key_without_column"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(sources, key, error):
    with pytest.raises(Refused, match=error):
        check_mapping(Mapping("project", tuple(sources), key), KIND, ["甲", "乙"])


def test_what_stands_twice_is_named_as_a_person_sees_it():
    for field, called in ((SITE, "遗产点"), ("name", KIND.field("name").label.zh)):
        twice = Mapping("project", (Source(field, "{甲}"), Source(field, "{乙}")))
        with pytest.raises(Refused) as refused:
            check_mapping(twice, KIND, ["甲", "乙"])
        assert called in explain(refused.value, "zh")


def test_several_columns_may_go_into_one_list_and_one_column_into_several_fields():
    sources = (Source("places", "{甲}"), Source("places", "{乙}"), Source("name", "{甲}"))
    check_mapping(Mapping("project", sources), KIND, ["甲", "乙", ""])
