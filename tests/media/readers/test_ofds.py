from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import ofds
from archive_app.media.signatures import signed

MAIN = """<ofd:OFD xmlns:ofd="urn:ofd"><ofd:DocBody><ofd:DocInfo><ofd:Title>批复</ofd:Title>
<ofd:Creator>区文旅委</ofd:Creator></ofd:DocInfo>
<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"""
DOCUMENT = """<ofd:Document xmlns:ofd="urn:ofd"><ofd:CommonData><ofd:PageArea>
<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>
<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>
<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages>
<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>
<ofd:Page ID="2" BaseLoc="Pages/Page_1/Content.xml"/></ofd:Pages></ofd:Document>"""
PAGE = """<ofd:Page xmlns:ofd="urn:ofd"><ofd:Template TemplateID="7"/><ofd:Content><ofd:Layer>
<ofd:TextObject Boundary="20 30 100 6" Size="5">
<ofd:TextCode X="0" Y="5" DeltaX="5">关于保护</ofd:TextCode>
</ofd:TextObject>
<ofd:TextObject Boundary="60 30.5 100 6" Size="5">
<ofd:TextCode X="0" Y="5">一号高炉</ofd:TextCode>
</ofd:TextObject>
<ofd:TextObject Boundary="20 40 100 6" Size="5">
<ofd:TextCode X="0" Y="5">的批复</ofd:TextCode>
</ofd:TextObject>
</ofd:Layer></ofd:Content></ofd:Page>"""
RESOURCES = """<ofd:Res xmlns:ofd="urn:ofd" BaseLoc="Res"><ofd:MultiMedias>
<ofd:MultiMedia ID="9" Type="Image">
<ofd:MediaFile>seal.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>"""
SORT = "application/ofd"


def package(**without: str) -> io.BytesIO:
    data = io.BytesIO()
    members = {
        "OFD.xml": MAIN,
        "Doc_0/Document.xml": DOCUMENT,
        "Doc_0/Pages/Page_0/Content.xml": PAGE,
        "Doc_0/Pages/Page_1/Content.xml": PAGE.replace("的批复", "附件"),
        "Doc_0/Tpls/T.xml": PAGE.replace("关于保护", "红头"),
        "Doc_0/DocumentRes.xml": RESOURCES,
    }
    with ZipFile(data, "w") as file:
        for name, text in (members | without).items():
            file.writestr(name, text)
    data.seek(0)
    return data


def test_an_ofd_is_known_and_read_page_by_page():
    assert signed(package().getvalue()) == SORT
    facts, passages = ofds.read(package(), SORT)
    assert (facts.title, facts.author, facts.pages) == ("批复", "区文旅委", 2)
    assert (facts.page_width, facts.page_height) == (210.0, 297.0)
    assert [(passage.page, passage.text) for passage in passages] == [
        (1, "关于保护一号高炉\n的批复"),
        (2, "关于保护一号高炉\n附件"),
    ]


def test_its_first_page_is_seen():
    assert (ofds.preview(package(), SORT, 200) or b"").startswith(b"\xff\xd8")


def test_each_page_is_drawn_and_measured():
    first, second = (ofds.page_drawn(package(), number, 400) for number in (0, 1))
    assert first is not None
    assert second is not None
    assert first.size == second.size == (283, 400)
    assert first.tobytes() != second.tobytes()
    assert ofds.page_drawn(package(), 2, 400) is None
    assert ofds.measured(package(), 1) == (210.0, 297.0, 2)


def test_words_are_found_where_they_stand():
    (box,) = ofds.places(package(), 1, ["附件"])
    assert box == pytest.approx((20 / 210, 40.5 / 297, 10 / 210, 5.25 / 297))
    assert list(ofds.places(package(), 0, ["附件"])) == []
    assert list(ofds.places(package(), 9, ["高炉"])) == []


def test_a_package_without_a_document_is_damaged():
    with pytest.raises(Refused, match="damaged_file"):
        ofds.read(package(**{"OFD.xml": MAIN.replace("Doc_0", "Doc_9")}), SORT)
