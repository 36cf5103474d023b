"""What a satellite receiver says, in the sentences of NMEA 0183: only what is whole and valid.

Degrees are WGS 84, which receivers use unless a DTM sentence says otherwise. HDOP has no unit and
is never turned into metres; an accuracy is stated only where the receiver does so itself (GST).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from math import hypot

from archive_app.domain.errors import Refused

SENTENCE = re.compile(
    r"\$(?P<said>[A-Z]{2}(?P<sort>[A-Z]{3}),[^*$]*)\*(?P<sum>[0-9A-F]{2})", re.IGNORECASE
)
ANGLE = re.compile(r"(\d{2,3})(\d{2}(?:\.\d+)?)")
RTK = {4, 5}  # fixed and float
GUESSED = {6, 7, 8}  # by dead reckoning, typed in by hand, of a simulator


@dataclass(frozen=True, slots=True)
class Fix:
    """Where a receiver was: degrees and minutes as it said them, with what it said beside.

    `altitude` and `accuracy` in metres, None where the receiver states none; `hdop` has no unit.
    `time` is HH:MM:SS in UTC. `raw` are the sentences that it was read from.
    """

    latitude: str
    longitude: str
    time: str
    quality: int = 1
    altitude: float | None = None
    hdop: float | None = None
    accuracy: float | None = None
    raw: str = ""

    @property
    def text(self) -> str:
        """Return the place as people write it, no digit changed."""
        return f"{self.latitude} {self.longitude} WGS84"

    @property
    def is_rtk(self) -> bool:
        """Tell whether it was corrected by a base station's carrier phase."""
        return self.quality in RTK


def read_fix(lines: Iterable[str]) -> Fix:
    """Return the last valid fix of a receiver's lines.

    Raise `Refused`: `no_sentences` if these are none of a receiver, `no_fix` if it has none yet,
    `other_datum` if its degrees are not WGS 84.
    """
    fixes: list[Fix] = []
    seen = 0
    for line in lines:
        found = SENTENCE.search(line)
        if found is None or _sum(found["said"]) != int(found["sum"], 16):
            continue
        seen += 1
        _take(fixes, found["sort"].upper(), found["said"].split(",")[1:], found[0])
    if not seen:
        raise Refused("no_sentences")
    if not fixes:
        raise Refused("no_fix", sentences=seen)
    return fixes[-1]


def _sum(said: str) -> int:
    return reduce(lambda one, other: one ^ other, said.encode("ascii", "replace"), 0)


def _take(fixes: list[Fix], sort: str, parts: Sequence[str], raw: str) -> None:
    """Take what one sentence says: a new fix, or more of the last one."""
    last = fixes[-1] if fixes else None
    if sort == "DTM" and parts[:1] not in (["W84"], [""]):
        raise Refused("other_datum", datum=parts[0])
    if sort == "GGA":
        _add(fixes, _gga(parts, raw))
    elif sort == "RMC" and (last is None or last.time != _clock(parts[0])):
        _add(fixes, _rmc(parts, raw))
    elif (
        sort == "GSA" and last and last.hdop is None and len(parts) > 15 and parts[1] in {"2", "3"}
    ):
        fixes[-1] = replace(last, hdop=_number(parts[15]), raw=f"{last.raw}\n{raw}")
    elif sort == "GST" and last and len(parts) > 6 and _clock(parts[0]) == last.time:
        north, east = _number(parts[5]), _number(parts[6])
        if north is not None and east is not None:
            accuracy = round(hypot(north, east), 3)
            fixes[-1] = replace(last, accuracy=accuracy, raw=f"{last.raw}\n{raw}")


def _add(fixes: list[Fix], fix: Fix | None) -> None:
    """Take a new fix; what a receiver lost it does not have any more."""
    if fix:
        fixes[:] = [fix]


def _gga(parts: Sequence[str], raw: str) -> Fix | None:
    quality = parts[5] if len(parts) > 9 else ""
    if not quality.isdigit() or int(quality) in {0, *GUESSED}:
        return None
    fix = _placed(parts[1:5], parts[0], raw)
    altitude = _number(parts[8]) if parts[9] == "M" else None
    return fix and replace(fix, quality=int(quality), hdop=_number(parts[7]), altitude=altitude)


def _rmc(parts: Sequence[str], raw: str) -> Fix | None:
    valid = len(parts) > 8 and parts[1] == "A" and (len(parts) < 12 or parts[11] not in "ENSM")
    return _placed(parts[2:6], parts[0], raw) if valid else None


def _placed(parts: Sequence[str], time: str, raw: str) -> Fix | None:
    """Return a fix at degrees and minutes such as 2928.9620,N,10628.8725,E."""
    latitude, north, longitude, east = parts
    up, along = ANGLE.fullmatch(latitude), ANGLE.fullmatch(longitude)
    if not up or not along or north not in "NS" or east not in "EW" or not (north and east):
        return None
    return Fix(f"{up[1]}°{up[2]}′{north}", f"{along[1]}°{along[2]}′{east}", _clock(time), raw=raw)


def _clock(text: str) -> str:
    return f"{text[:2]}:{text[2:4]}:{text[4:6]}" if len(text) >= 6 else ""


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
