"""The four things that a protected site has (四有): zones, a marker, a file, a custodian."""

from __future__ import annotations

from collections.abc import Mapping

from archive_app.domain.kinds import Label
from archive_app.domain.protection import STATUS

PROTECTED_AREA, CONTROL_ZONE, MARKER = "protected_area", "control_zone", "marker"
RECORD_FILE, CUSTODIAN = "record_file", "custodian"
HAVES: Mapping[str, Label] = {
    PROTECTED_AREA: Label("保护范围", "Protected area"),
    CONTROL_ZONE: Label("建设控制地带", "Control zone"),
    MARKER: Label("标志", "Marker"),
    RECORD_FILE: Label("记录档案", "Record file"),
    CUSTODIAN: Label("管理责任人", "Custodian"),
}
"""What is looked at; a control zone is marked out where there is need of one."""

STATE = "have_state"
WHOLE, PARTLY, LACKING = "whole", "partly", "lacking"

_OF_UNITS = (PROTECTED_AREA, MARKER, RECORD_FILE, CUSTODIAN)
_ASKED = {
    f"{STATUS}/national_unit": _OF_UNITS,
    f"{STATUS}/provincial_unit": _OF_UNITS,
    f"{STATUS}/county_unit": _OF_UNITS,
    f"{STATUS}/listed_point": (MARKER, RECORD_FILE, CUSTODIAN),
}


def asked_of(status: str) -> tuple[str, ...]:
    """Return what the law on relics asks for by a legal status; nothing where there is none."""
    return _ASKED.get(status, ())
