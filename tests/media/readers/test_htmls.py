from __future__ import annotations

import io

from archive_app.media.readers import htmls

PAGE = """<!DOCTYPE html><html><head><title>重钢
厂史</title><meta name="author" content="张工">
<script>alert("运行")</script><style>p{}</style></head>
<body><h1>沿革</h1><p>一九三八年<b>内迁</b>&amp;建厂。<br>第二行</p>
<table><tr><td>高炉</td><td>1座</td></tr></table>
<iframe src="http://example.org">看不见</iframe></body></html>"""


def test_a_page_is_its_words_and_nothing_of_it_is_run():
    facts, passages = htmls.read(io.BytesIO(PAGE.encode("gb18030")), "text/html")
    assert (facts.title, facts.author, facts.encoding) == ("重钢 厂史", "张工", "gb18030")
    assert [passage.text for passage in passages] == [
        "沿革",
        "一九三八年内迁&建厂。\n第二行",
        "高炉\t1座",
    ]


def test_a_page_can_be_seen():
    assert (htmls.preview(io.BytesIO(PAGE.encode()), "text/html", 200) or b"")[:2] == b"\xff\xd8"
