from __future__ import annotations

from archive_app.domain.four_haves import CONTROL_ZONE, HAVES, MARKER, PROTECTED_AREA, asked_of


def test_a_protected_unit_has_to_have_all_four_and_a_registered_relic_no_zone():
    assert PROTECTED_AREA in asked_of("legal_status/county_unit")
    assert asked_of("legal_status/listed_point")[0] == MARKER
    assert asked_of("legal_status/none") == asked_of("") == ()


def test_a_control_zone_is_looked_at_and_asked_of_nobody():
    units = ("national_unit", "provincial_unit", "county_unit", "listed_point")
    asked = {name for unit in units for name in asked_of(f"legal_status/{unit}")}
    assert HAVES.keys() - asked == {CONTROL_ZONE}
