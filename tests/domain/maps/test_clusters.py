"""What lies too near to each other is shown as one, and nothing is lost or shown twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.maps.clusters import SIDE, Spot, Spots, inside
from archive_app.domain.maps.plane import View

PLACES = st.lists(st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000)), max_size=60)
WHOLE = View(0, 0, 0.05, 800, 800)


def spots(places: list[tuple[float, float]]) -> Spots:
    return Spots([Spot(place, str(number)) for number, place in enumerate(places)])


@given(PLACES, st.floats(0.01, 0.06))
def test_every_point_that_is_seen_is_in_one_cluster(
    places: list[tuple[float, float]], scale: float
) -> None:
    made = spots(places)
    view = View(0, 0, scale, 800, 800)
    seen = [spot.entry for one in made.clusters(view) for spot in made.of(one)]
    assert len(seen) == len(set(seen))
    assert {spot.entry for spot in made.within(view.box)} <= set(seen)


@given(PLACES)
def test_a_cluster_is_shown_in_the_middle_of_its_points(
    places: list[tuple[float, float]],
) -> None:
    made = spots(places)
    for one in made.clusters(WHOLE):
        for axis in (0, 1):
            across = [spot.place[axis] for spot in made.of(one)]
            assert min(across) - 1e-6 <= one.place[axis] <= max(across) + 1e-6
            assert max(across) - min(across) <= 2 * SIDE / WHOLE.scale


def test_what_lies_together_comes_apart_when_one_goes_nearer() -> None:
    made = spots([(0, 0), (30, 0), (4000, 0)])
    assert sorted(len(one) for one in made.clusters(WHOLE)) == [1, 2]
    near = View(15, 0, 5, 800, 800)
    assert [len(one) for one in made.clusters(near)] == [1, 1]


def test_at_one_place_they_stay_together_however_near_one_goes() -> None:
    made = spots([(7, 7), (7, 7)])
    (one,) = made.clusters(View(7, 7, 40, 800, 800))
    assert len(one) == 2


def test_no_points_make_no_clusters() -> None:
    assert not list(Spots().clusters(WHOLE))
    assert len(Spots()) == 0


def test_a_lasso_holds_what_it_goes_around() -> None:
    corners = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 2.0), (0.0, 10.0)]
    told = [inside(place, corners) for place in ((1, 1), (9, 8), (5, 8), (11, 1), (-1, 5))]
    assert told == [True, True, False, False, False]
