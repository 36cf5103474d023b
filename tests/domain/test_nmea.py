from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.errors import Refused
from archive_app.domain.nmea import read_fix
from archive_app.domain.places import read_place

GGA = "GPGGA,061203.00,2928.9690,N,10628.8725,E,1,09,0.92,231.4,M,-28.1,M,,"


def whole(said: str) -> str:
    """Return a sentence with its checksum."""
    return f"${said}*{reduce(lambda one, other: one ^ other, said.encode()):02X}"


def test_a_fix_keeps_every_digit_that_the_receiver_said():
    fix = read_fix([whole(GGA)])
    assert fix.text == "29°28.9690′N 106°28.8725′E WGS84"
    assert (fix.time, fix.altitude, fix.hdop, fix.accuracy) == ("06:12:03", 231.4, 0.92, None)
    place = read_place(fix.text)
    assert place["latitude"] == pytest.approx(29.48281667)
    assert place["longitude"] == pytest.approx(106.4812083)


def test_the_published_example_is_read():
    example = "$GPGGA,092750.000,5321.6802,N,00630.3372,W,1,8,1.03,61.7,M,55.2,M,,*76"
    assert read_fix([example]).text == "53°21.6802′N 006°30.3372′W WGS84"


def test_a_sentence_with_another_sum_is_not_read():
    with pytest.raises(Refused, match="no_sentences"):
        read_fix([whole(GGA).replace("2928", "2929"), GGA, "", "noise"])


@pytest.mark.parametrize(
    "said",
    [
        GGA.replace(",1,09", ",0,09"),
        GGA.replace(",1,09", ",7,09"),  # typed in by hand
        GGA.replace(",1,09", ",8,09"),  # a simulator
        "GPGGA,061203.00,,,,,1,00,99.99,,,,,,",
        "GPGGA,061203.00",
        "GPRMC,061203.00,V,2928.9690,N,10628.8725,E,0.0,,221126,,,N",
        "GPRMC,061203.00,A,2928.9690,N,10628.8725,E,0.0,,221126,,,S",
        "GPGSA,A,1,,,,,,,,,,,,,99.9,99.9,99.9",
    ],
)
def test_only_a_valid_fix_is_one(said: str):
    with pytest.raises(Refused, match="no_fix"):
        read_fix([whole(said)])


def test_an_accuracy_is_stated_by_the_receiver_or_not_at_all():
    gst = "GPGST,061203.00,1.2,,,,0.6,0.8,1.5"
    assert read_fix([whole(GGA), whole(gst)]).accuracy == 1.0
    assert read_fix([whole(GGA), whole(gst.replace("061203", "061204"))]).accuracy is None
    assert read_fix([whole(GGA), whole("GPGST,061203.00,1.2,,,,,,")]).accuracy is None


def test_position_comes_from_rmc_where_there_is_no_better_and_hdop_from_gsa():
    rmc = "GNRMC,061203.00,A,2928.9690,N,10628.8725,E,0.0,,221126,,,A"
    gsa = "GNGSA,A,3,01,02,03,04,,,,,,,,,2.1,1.2,1.7"
    fix = read_fix([whole(rmc), whole(gsa)])
    assert (fix.latitude, fix.hdop, fix.altitude) == ("29°28.9690′N", 1.2, None)
    assert fix.raw.count("$") == 2
    assert (
        read_fix([whole(GGA), whole(rmc)]).altitude == 231.4
    )  # of the same moment: GGA knows more


def test_the_last_fix_counts_and_rtk_is_told():
    later = GGA.replace("061203", "061210").replace("28.9690", "28.9691").replace(",1,09", ",4,09")
    fix = read_fix([whole(GGA), whole(later)])
    assert (fix.latitude, fix.is_rtk) == ("29°28.9691′N", True)


def test_degrees_of_another_datum_are_not_taken():
    with pytest.raises(Refused, match="other_datum"):
        read_fix([whole("GPDTM,999,,0.0,N,0.0,E,0.0,W84"), whole(GGA)])
    assert read_fix([whole("GPDTM,W84,,0.0,N,0.0,E,0.0,W84"), whole(GGA)]).quality == 1


PARTS = [
    "",
    "061203.00",
    "2928.9690",
    "N",
    "10628.8725",
    "E",
    "A",
    "1",
    "3",
    "M",
    "0.9",
    "x",
    "W84",
]
SENTENCES = st.builds(
    lambda sort, parts: whole(",".join([f"GP{sort}", *parts])),
    st.sampled_from(["GGA", "RMC", "GSA", "GST", "DTM", "GSV"]),
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=18),
)


@given(st.lists(st.one_of(st.text(max_size=90), SENTENCES), max_size=6))
def test_whatever_is_said_is_never_a_fault_of_ours(lines: list[str]):
    try:
        told = read_fix([*lines, whole(GGA)]).text
    except Refused as error:
        told = error.key
    assert told == "other_datum" or told.endswith("WGS84")
