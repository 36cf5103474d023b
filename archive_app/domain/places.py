"""Points on the earth, in the coordinate system that they were measured in.

A place is kept as `{"latitude": 29.4827, "longitude": 106.4811, "crs": "GCJ-02", "text": …}`:
degrees and words as they were given. Where they may be converted, `"converted": {"wgs84":
[29.4854, 106.4773], "by": "gcj02-iterative"}` stands beside them, never in their stead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from archive_app.domain.conversions import Point, to_wgs84
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused

SYSTEMS = {
    "WGS84": r"WGS-?(?:19)?84|EPSG:4326",
    "CGCS2000": r"CGCS-?2000|国家2000|2000国家大地坐标系|EPSG:4490",
    "GCJ-02": r"GCJ-?02|高德|腾讯|火星坐标系?",
    "BD-09": r"BD-?09|百度",
    "Beijing54": r"Beijing-?(?:19)?54|北京(?:19)?54",
    "Xian80": r"Xian-?(?:19)?80|西安(?:19)?80",
}
"""The coordinate systems that a place may be in, and how people write them."""

SYSTEM = re.compile(
    "|".join(f"(?P<_{number}>{form})" for number, form in enumerate(SYSTEMS.values())),
    re.IGNORECASE,
)
LETTERS = {"北纬": "N", "南纬": "S", "东经": "E", "西经": "W", "纬度": "N", "经度": "E"}
MARKS = {"º": "°", "˚": "°", "″": '"', "”": '"', "′": "'", "’": "'"}
ANGLE = (
    r"(?P<{0}sign>[-+]?)(?P<{0}degrees>\d+(?:\.\d+)?)\s*(?:[°度]\s*)?"
    r"(?:(?<=[°度\s])(?P<{0}minutes>\d+(?:\.\d+)?)\s*['分]\s*)?"
    r"(?:(?<=['分\s])(?P<{0}seconds>\d+(?:\.\d+)?)\s*(?:\"|''|秒)\s*)?"
)
LETTERED = (
    rf"(?:(?P<{{0}}before>[NSEW])\s*:?\s*{ANGLE}|{ANGLE.replace('{0}', '{0}_')}"
    r"\s*(?P<{0}after>[NSEW])?)"
)
APART = r"(?:\s*[,;、]\s*|\s+|(?<=[NSEW'\"秒分°度\s])|(?=[NSEW]))"
PAIR = re.compile(rf"\s*{LETTERED.format('a')}{APART}{LETTERED.format('b')}\s*")


def read_place(text: str) -> dict[str, Value]:
    """Return the place that a text means: `29.4827,106.4811 CGCS2000`, or degrees and minutes.

    Latitude comes first unless letters (N, E, 北纬, 东经) say otherwise. Raise `Refused`:
    `bad_place`, `no_crs`, `place_order` for a latitude that can only be a longitude, `place_range`.
    """
    given = text.strip()
    plain = _plain(given)
    system = SYSTEM.search(plain)
    found = PAIR.fullmatch(re.sub(r"[()\[\]]", " ", SYSTEM.sub(" ", plain)))
    if found is None:
        raise Refused("bad_place", text=given)
    latitude, longitude = _in_order(_angle(found, "a", given), _angle(found, "b", given), given)
    if system is None:
        raise Refused("no_crs", text=given)
    crs = list(SYSTEMS)[int(str(system.lastgroup)[1:])]
    place: dict[str, Value] = {"latitude": latitude, "longitude": longitude, "crs": crs}
    return place | _converted((latitude, longitude), crs) | {"text": given}


def wgs84(place: Mapping[str, Value]) -> Point | None:
    """Return where a place lies in WGS 84; None for a system that nobody may convert."""
    found = to_wgs84((_degrees(place["latitude"]), _degrees(place["longitude"])), str(place["crs"]))
    return found[0] if found else None


def _degrees(value: Value) -> float:
    return value if isinstance(value, int | float) else 0.0


def _converted(point: Point, crs: str) -> dict[str, Value]:
    """Return what stands beside a place; nothing where it is WGS 84 already, or may not be."""
    found = to_wgs84(point, crs)
    if not found or not found[1]:
        return {}
    (latitude, longitude), by = found
    return {"converted": {"wgs84": [round(latitude, 8), round(longitude, 8)], "by": by}}


def _plain(text: str) -> str:
    """Return a text with one form for each mark and letter."""
    for word, letter in (LETTERS | MARKS).items():
        text = text.replace(word, letter)
    return unicodedata.normalize("NFKC", text).upper()


def _angle(found: re.Match[str], name: str, given: str) -> tuple[float, str]:
    """Return an angle in degrees, and its letter or ""."""
    form = name if found[f"{name}degrees"] else f"{name}_"
    degrees, minutes, seconds = (
        float(found[f"{form}{part}"] or 0) for part in ("degrees", "minutes", "seconds")
    )
    if minutes >= 60 or seconds >= 60:
        raise Refused("place_range", text=given)
    whole = degrees + minutes / 60 + seconds / 3600
    letter = found[f"{name}before"] or found[f"{name}after"] or ""
    return (-whole if found[f"{form}sign"] == "-" or letter in {"S", "W"} else whole), letter


def _in_order(
    one_angle: tuple[float, str], other_angle: tuple[float, str], given: str
) -> tuple[float, float]:
    """Return latitude and longitude; refuse what is off the earth."""
    (first, one), (second, other) = one_angle, other_angle
    if one and other:
        if (one in "NS") == (other in "NS"):
            raise Refused("bad_place", text=given)
        latitude, longitude = (first, second) if one in "NS" else (second, first)
    else:
        latitude, longitude = first, second
        if 90 < first <= 180 and abs(second) <= 90:
            raise Refused("place_order", text=given)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise Refused("place_range", text=given)
    return latitude, longitude
