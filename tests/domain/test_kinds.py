from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind, Kinds, Label

NAME = Field("name", "text", Label("名称", "Name"), section="identity", names=True)
CAUSES = Field("causes", "choices", Label("成因", "Causes"), vocabulary="causes")
OWNER = Field("owner", "agent", Label("所有者", "Owner"))
OLD = Field("old", "text", Label("旧", "Old"), retired=True)
SITE = Kind("site", "site", Label("遗产点", "Site"), (NAME, CAUSES, OWNER, OLD))


@pytest.mark.parametrize("called", ["causes", "成因", "Causes"])
def test_a_field_is_found_by_its_id_and_its_labels(called: str):
    assert SITE.field(called) is CAUSES


def test_a_wrong_name_brings_the_nearest():
    with pytest.raises(Refused) as told:
        SITE.field("cause")
    assert (told.value.key, told.value.nearest) == ("unknown_field", ("causes",))
    assert told.value.details["kind"] is SITE.label
    with pytest.raises(Refused) as told:
        SITE.field("所有人")
    assert told.value.nearest == ("所有者",)
    with pytest.raises(Refused) as told:
        Kinds([SITE])["sites"]
    assert (told.value.key, told.value.nearest) == ("unknown_kind", ("site",))


def test_a_refusal_names_a_field_for_people_and_for_their_form():
    why = CAUSES.refusing("bad_value", text="x")
    assert why.details == {"field": CAUSES.label, "field_id": "causes", "text": "x"}


def test_the_title_is_the_field_that_names():
    assert SITE.title_field is NAME


def test_some_fields_are_links_and_some_are_lists():
    told = {field.id: (field.links, field.points_at_terms, field.is_list) for field in SITE.fields}
    assert told == {
        "name": (False, False, False),
        "causes": (True, True, True),
        "owner": (True, False, False),
        "old": (False, False, False),
    }


def test_a_form_has_no_retired_fields():
    assert SITE.sections() == {"identity": [NAME], "description": [CAUSES, OWNER]}


def test_kinds_are_found_by_id_label_and_family():
    kinds = Kinds([SITE])
    assert kinds["遗产点"] is kinds["Site"] is SITE
    assert list(kinds) == kinds.of_family("site") == [SITE]
    assert "site" in kinds
    assert kinds.of_family("agent") == []


def test_a_label_speaks_two_languages():
    assert (NAME.label("zh"), NAME.label("en")) == ("名称", "Name")
