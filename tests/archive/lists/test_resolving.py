from __future__ import annotations

import pytest

from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.lists.resolving import Resolver, merged
from archive_app.domain.errors import Refused
from archive_app.exchange.mapping import Source
from archive_app.exchange.telling import Said


@pytest.fixture
def resolver(archive):
    return Resolver(archive, archive.kinds["site"])


def meant(archive, resolver, text, field="owner", **options):
    with archive.store.reading() as tables:
        return resolver.values(tables, Said(Source(field, "{甲}", **options), text))


def agent(archive, name):
    return add(archive, kind="agent", set_=[assignment(f"name={name}")])


def test_values_are_read_by_the_type_of_their_field(archive, resolver):
    assert meant(archive, resolver, "差", "condition") == ("condition/poor",)
    (area,) = meant(archive, resolver, "约3万平方米", "area")
    assert area["value"]["amount"] == 30_000
    with pytest.raises(Refused, match="bad_value"):
        meant(archive, resolver, "很大", "area")


def test_a_text_is_looked_up_once_also_if_it_means_nothing(archive, resolver):
    source = Source("condition", "{甲}")
    with archive.store.reading() as tables:
        told = [_refusal(resolver, tables, Said(source, "坏")) for _ in range(2)]
    assert told[0] is told[1]


def _refusal(resolver, tables, said):
    with pytest.raises(Refused, match="unknown_term") as refused:
        resolver.values(tables, said)
    return refused.value


def test_agents_are_found_by_code_and_by_name(archive, resolver):
    held = agent(archive, "渝钢公司")
    assert meant(archive, resolver, "渝钢公司") == (held.id,)
    assert meant(archive, resolver, held.code) == (held.id,)
    for text, lookup in ((held.code, "name"), ("渝钢公司", "code"), ("渝刚公司", "")):
        with pytest.raises(Refused, match="unknown_entry"):
            meant(archive, resolver, text, lookup=lookup)


def test_two_of_a_name_are_not_guessed_between(archive, resolver):
    held = [agent(archive, "渝钢公司") for _ in range(2)]
    with pytest.raises(Refused, match="ambiguous_entry") as refused:
        meant(archive, resolver, "渝钢公司")
    assert sorted(refused.value.nearest) == [one.code for one in held]
    remove(archive, held[0].code)
    assert meant(archive, Resolver(archive, archive.kinds["site"]), "渝钢公司") == (held[1].id,)


def test_an_agent_that_is_not_there_is_made_once_if_the_mapping_says_so(archive, resolver):
    first = meant(archive, resolver, "渝钢公司", lookup="create")
    assert first == meant(archive, resolver, "渝钢公司", "user", lookup="create")
    ((made, entry),) = resolver.fresh.items()
    assert ((made,), entry.values) == (first, {"name": "渝钢公司"})


def test_only_agents_are_made(archive):
    resolver = Resolver(archive, archive.kinds["process_step"])
    links = [one for one in archive.kinds["process_step"].fields if one.type == "entry"]
    with pytest.raises(Refused, match="not_made_here"):
        meant(archive, resolver, "一号高炉", links[0].id, lookup="create")


def test_a_division_is_found_at_the_opening_of_a_longer_text(archive, resolver):
    told = meant(archive, resolver, "江津区德感街道", "division", lookup="opening")
    assert told == ("divisions/500116",)
    assert meant(archive, resolver, "厂区东侧", "division", lookup="opening") == ()
    with pytest.raises(Refused, match="unknown_term"):
        meant(archive, resolver, "江津区德感街道", "division")


def test_a_name_that_several_divisions_have_needs_its_province(archive, resolver):
    with pytest.raises(Refused, match="ambiguous_term"):
        meant(archive, resolver, "江北区", "division", lookup="opening")
    for text in ("江北区", "重庆市江北区五里店"):
        options = {"lookup": "opening", "within": "重庆市"}
        assert meant(archive, resolver, text, "division", **options) == ("divisions/500105",)


def test_values_go_to_their_fields_and_one_field_holds_one(archive):
    kind = archive.kinds["site"]
    names, area = kind.field("other_names"), kind.field("address")
    assert merged([(names, ("甲", "乙")), (names, ("甲",)), (area, ("丙",)), (area, ())]) == {
        "other_names": ["甲", "乙"],
        "address": "丙",
    }
    with pytest.raises(Refused, match="one_value"):
        merged([(area, ("甲",)), (area, ("乙",))])


def test_a_division_is_recorded_in_the_words_that_name_it(resolver):
    def recorded(text, lookup="opening"):
        return resolver.recorded(Said(Source("division", "{甲}", lookup=lookup), text))

    assert (
        recorded("重庆市 九龙坡区黄桷坪") == recorded("重庆市 九龙坡区黄桷坪") == "重庆市九龙坡区"
    )
    assert recorded("万盛经开区") == "万盛经开区"
    assert recorded("九龙坡区黄桷坪", "") == "九龙坡区黄桷坪"
