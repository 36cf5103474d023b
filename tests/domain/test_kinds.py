"""A kind answers for its fields, and names the nearest right one to a wrong name."""

from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind, Kinds, Label

TITLE = Field("title", "text", Label("题名", "Title"), "identity", names=True)
SCALE = Field("scale", "text", Label("比例", "Scale"), "technical")
STAGE = Field("stage", "choice", Label("阶段", "Stage"), "technical", vocabulary="stage")
CAUSES = Field("causes", "choices", Label("原因", "Causes"), "condition", retired=True)
DRAWING = Kind("drawing", "record", Label("图纸", "Drawing"), (TITLE, SCALE, STAGE, CAUSES))
SITE = Kind("site", "site", Label("遗产点", "Site"), (TITLE,))


@pytest.mark.parametrize("name", ["scale", "比例", "Scale"])
def test_a_field_is_found_by_its_id_or_either_label(name: str) -> None:
    assert DRAWING.field(name) is SCALE


def test_a_wrong_field_brings_the_nearest() -> None:
    with pytest.raises(Refused) as refused:
        DRAWING.field("scal")
    assert refused.value.nearest[0] == "scale"


def test_sections_leave_out_what_is_retired() -> None:
    assert DRAWING.sections() == {"identity": [TITLE], "technical": [SCALE, STAGE]}
    assert DRAWING.title_field is TITLE


def test_a_field_knows_what_its_values_are() -> None:
    assert [field.links for field in DRAWING.fields] == [False, False, True, True]
    assert [field.points_at_terms for field in DRAWING.fields] == [False, False, True, True]
    assert [field.is_list for field in DRAWING.fields] == [False, False, False, True]


def test_a_label_speaks_both_languages() -> None:
    assert (SITE.label("zh"), SITE.label("en")) == ("遗产点", "Site")


def test_kinds_are_found_by_id_label_or_family() -> None:
    kinds = Kinds([SITE, DRAWING])
    assert kinds["drawing"] is kinds["图纸"] is kinds["Drawing"] is DRAWING
    assert kinds.of_family("record") == [DRAWING]
    assert "drawing" in kinds
    assert list(kinds) == [SITE, DRAWING]
    with pytest.raises(Refused) as refused:
        kinds["drawings"]
    assert refused.value.nearest == ("drawing",)
