"""A sketch of where a site's points lie: no map, no coordinates, no boundaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import cos, radians

from archive_app.domain.casefile import Item
from archive_app.domain.places import wgs84
from archive_app.dossier.blocks import Block, Heads, Mark, Note, Row, Sketch, Table
from archive_app.dossier.facts import Issue, name_of, terms_of

POINT, MAIN = "survey_point", "point_type/centre"
METRES = 111_320.0  # of a degree of latitude
WIDEST = 20_000.0  # metres from one end to the other: what is further apart is no site
HEADS = (Heads("点号", 14, centred=True), Heads("测点", 60), Heads("坐标", 84))


def sketch(issue: Issue) -> Iterator[Block]:
    """Yield the sketch of the site's survey points and the list of them.

    Nothing where there are none, and where the scope tells places only coarsely.
    """
    site = issue.casefile.site
    points = () if issue.scope.coarse else site.details.get(POINT, ())
    placed = [(point, where) for point in points if (where := _where(point))]
    marks = _marks(placed)
    if marks:
        words = issue.profile.words
        yield Sketch(tuple(marks), words["north"], words["metres"])
        yield Note(words["sketch"])
        yield Table(
            HEADS,
            tuple(
                Row((mark.label, name_of(point), issue.field(point, "place")))
                for mark, (point, _) in zip(marks, placed, strict=True)
            ),
        )


def _where(point: Item) -> tuple[float, float] | None:
    place = point.entry.values.get("place")
    return wgs84(place) if isinstance(place, Mapping) else None


def _marks(placed: Sequence[tuple[Item, tuple[float, float]]]) -> list[Mark]:
    """Return the points in metres from the first one; none if they are too far apart."""
    if not placed:
        return []
    south, west = placed[0][1]
    scale = METRES * cos(radians(south))
    marks = [
        Mark(
            str(number),
            round((longitude - west) * scale, 1),
            round((latitude - south) * METRES, 1),
            main=MAIN in terms_of(point),
        )
        for number, (point, (latitude, longitude)) in enumerate(placed, start=1)
    ]
    spans = [
        max(side) - min(side)
        for side in ([one.east for one in marks], [one.north for one in marks])
    ]
    return marks if max(spans) <= WIDEST else []
