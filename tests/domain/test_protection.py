from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.protection import highest, is_lower, leveled, register_of, status_of

AREA = {"protection_type": "protection_type/area"}


def having(status: str, **more: str) -> dict[str, str]:
    return {"legal_status": f"legal_status/{status}", **more}


@pytest.mark.parametrize(
    ("status", "level"),
    [
        ("national_unit", "1"),
        ("provincial_unit", "1"),
        ("county_unit", "2"),
        ("listed_point", "2"),
        ("none", "3"),
    ],
)
def test_the_level_follows_from_the_legal_status(status: str, level: str) -> None:
    assert leveled("A-0001", {}, having(status))["level"] == f"level/{level}"


def test_a_type_without_a_status_is_the_third_level() -> None:
    assert leveled("A-0001", {}, AREA)["level"] == "level/3"


def test_nothing_follows_from_nothing() -> None:
    assert leveled("A-0001", {}, {}) == {}
    assert leveled("A-0001", {}, {"level": "level/2"}) == {"level": "level/2"}


def test_another_level_needs_a_reason_which_is_kept() -> None:
    held = having("county_unit", level="level/2")
    with pytest.raises(Refused, match="level_needs_reason"):
        leveled("A-0001", held, held | {"level": "level/1"})
    overridden = held | {"level": "level/1", "level_reason": "专家意见"}
    assert leveled("A-0001", held, overridden) == overridden
    raised = overridden | {"legal_status": "legal_status/listed_point"}
    assert leveled("A-0001", overridden, raised) == raised


def test_without_its_reason_a_level_follows_again() -> None:
    held = having("county_unit", level="level/1", level_reason="专家意见")
    assert leveled("A-0001", held, having("county_unit", level="level/1"))["level"] == "level/2"
    cleared = having("county_unit", level_reason="专家意见")
    assert leveled("A-0001", held, cleared) == having("county_unit", level="level/2")


def test_the_level_goes_with_the_status() -> None:
    held = having("county_unit", level="level/2")
    assert leveled("A-0001", held, held | having("national_unit"))["level"] == "level/1"


def test_registers_of_the_law_on_relics_give_a_status_and_others_none() -> None:
    assert status_of("registers/county_unit") == "legal_status/county_unit"
    assert status_of("registers/historic_building") == ""
    assert status_of("registers/none") == ""
    assert register_of("legal_status/none") == register_of("") == ""
    assert register_of("legal_status/county_unit") == "registers/county_unit"


def test_the_highest_of_several_counts() -> None:
    listed = ["registers/listed_point", "registers/historic_building", "registers/county_unit"]
    assert highest(listed) == "legal_status/county_unit"
    assert highest(["registers/historic_building"]) == ""
    assert is_lower("", "legal_status/none")
    assert is_lower("legal_status/none", "legal_status/county_unit")
    assert not is_lower("legal_status/county_unit", "legal_status/county_unit")
