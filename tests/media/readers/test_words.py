from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import words

DOCX = """<w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>
<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>重庆钢铁厂</w:t></w:r>
<w:r><w:t>厂史</w:t></w:r></w:p>
<w:p><w:r><w:t>一九三八年</w:t><w:tab/><w:t>内迁</w:t><w:br/><w:t>渝</w:t></w:r>
<w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>高炉</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1座</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>平炉</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2座</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>
</mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r></w:p></w:body></w:document>"""
CORE = """<p xmlns:dc="urn:dc"><dc:title>厂史稿</dc:title><dc:creator>张工</dc:creator>
<keywords>高炉;轧机</keywords></p>"""
NOTES = '<w:footnotes xmlns:w="urn:w"><w:p><w:r><w:t>见档案馆</w:t></w:r></w:p></w:footnotes>'
ODT = """<o:document-content xmlns:o="urn:o" xmlns:t="urn:t" xmlns:b="urn:b"><o:body><o:text>
<t:h>沿革</t:h><t:p>一九五八年<t:s/>建<t:span>成</t:span>投产。</t:p>
<b:table><b:table-row><b:table-cell><t:p>甲</t:p></b:table-cell><b:table-cell><t:p>乙</t:p></b:table-cell>
</b:table-row></b:table></o:text></o:body></o:document-content>"""
SLIDE = '<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>'


def zipped(**parts: str) -> io.BytesIO:
    data = io.BytesIO()
    with ZipFile(data, "w") as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    data.seek(0)
    return data


def test_a_docx_is_its_paragraphs_tables_boxes_and_notes():
    data = zipped(word__document_xml=DOCX, docProps__core_xml=CORE, word__footnotes_xml=NOTES)
    facts, passages = words.read(data, "")
    assert (facts.title, facts.author) == ("厂史稿", "张工")
    assert facts.keywords == "高炉；轧机"
    assert [passage.text for passage in passages] == [
        "重庆钢铁厂厂史",
        "一九三八年\t内迁\n渝",
        "高炉\t1座\n平炉\t2座",
        "框中",
        "见档案馆",
    ]
    assert (words.preview(data, "", 200) or b"").startswith(b"\xff\xd8")


def test_an_odt_is_read_alike():
    _, passages = words.read(zipped(content_xml=ODT), "")
    assert [passage.text for passage in passages] == ["沿革", "一九五八年 建成投产。", "甲\t乙"]


def test_slides_are_pages_in_the_order_of_their_numbers():
    slides = {f"ppt__slides__slide{n}_xml": SLIDE.format(f"第{n}张") for n in (10, 2, 1)}
    facts, passages = words.read(zipped(**slides), "")
    assert [(passage.page, passage.text) for passage in passages] == [
        (1, "第1张"),
        (2, "第2张"),
        (3, "第10张"),
    ]
    assert facts.pages == 3


def test_a_zip_without_a_text_is_damaged():
    with pytest.raises(Refused, match="damaged_file"):
        words.read(zipped(word__styles_xml="<a/>"), "")
