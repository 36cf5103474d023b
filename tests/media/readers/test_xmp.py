from __future__ import annotations

import pytest

from archive_app.media.readers.xmp import moment, said

PACKET = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="urn:rdf">
<rdf:Description xmlns:dc="urn:dc" xmlns:exif="urn:e"
 exif:DateTimeOriginal="2024-05-01T09:30:00.25+08:00"><dc:title><rdf:Alt>
<rdf:li xml:lang="x-default">Furnace</rdf:li>
<rdf:li xml:lang="zh-CN">一号高炉</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>张工</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>高炉</rdf:li><rdf:li>炼铁</rdf:li>
<rdf:li>高炉</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>\0\0""".encode()


def test_a_packet_is_told_by_our_names_and_chinese_comes_first():
    assert said(PACKET) == {
        "title": "一号高炉",
        "author": "张工",
        "keywords": "高炉；炼铁",
        "taken": "2024-05-01T09:30:00.25+08:00",
    }


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<x",
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Description title="&b;"/>',
    ],
    ids=range(3),
)
def test_a_broken_or_hostile_packet_says_nothing(packet):
    assert said(packet) == {}


@pytest.mark.parametrize(
    ("written", "taken", "zone"),
    [
        ("2024-05-01T09:30:00+08:00", "2024-05-01T09:30:00", "+08:00"),
        ("2024-05-01T09:30Z", "2024-05-01T09:30:00", "+00:00"),
        ("2024-05-01 09:30:15", "2024-05-01T09:30:15", None),
    ],
)
def test_a_moment_has_its_zone_if_it_is_written(written, taken, zone):
    assert moment(written) == {"taken": taken, "zone": zone}
    assert moment("2024-05-01") == {}
