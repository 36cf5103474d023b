from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.errors import Refused
from archive_app.media.readers import separated

ROWS = [
    ["国家工业遗产清单", "", ""],
    ["序号", "名称", "地址"],
    ["1", '甲"厂"', "渝中区\n大渡口"],
    ["２", "乙厂, 分厂", "１２３号；西"],
]


def read(data):
    told, rows = separated.opened(io.BytesIO(data))
    return told, [list(row.cells) for row in rows]


def written(rows, encoding="utf-8", **dialect):
    text = io.StringIO(newline="")
    csv.writer(text, **dialect).writerows(rows)
    return text.getvalue().encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_encoding_and_delimiter_are_found_out(encoding, delimiter):
    assert read(written(ROWS, encoding, delimiter=delimiter))[1] == ROWS


def test_traditional_lists_are_read():
    rows = [["序號", "名稱"], ["1", "臺灣糖業公司"], ["2", "鐵道部臺北工廠"]]
    told, found = read(written(rows, "big5"))
    assert (told.encoding, found) == ("big5", rows)


def test_single_quotes_are_found_out():
    assert read(written(ROWS, quotechar="'", quoting=csv.QUOTE_ALL))[1] == ROWS


def test_chinese_after_a_long_stretch_of_figures_is_read():
    rows = [["1", "x" * 100]] * 12_000 + [["2", "重庆钢铁厂高炉"]]
    assert read(written(rows, "gb18030"))[1][-1] == rows[-1]


def test_rows_are_numbered_by_their_lines_in_the_file():
    _, rows = separated.opened(io.BytesIO(b'a,b\r\n"1\n2",3\r\n4,5\r\n'))
    assert [row.number for row in rows] == [1, 2, 4]


def test_bytes_that_are_no_text_are_marked():
    data = written(ROWS, "utf-8").replace("乙厂".encode(), b"\xff\xfe\xff")
    assert "\ufffd" in read(data)[1][3][1]


def test_a_quote_that_never_closes_is_refused_with_its_line():
    rows = iter(separated.opened(io.BytesIO(b'a,b\n1,"' + b"x\n" * 2**20))[1])
    next(rows)
    with pytest.raises(Refused, match="damaged_file"):
        next(rows)


def test_what_stands_within_quotes_is_no_delimiter():
    rows = [["名称", "地址"], ["1", ";\n;1"], ["1", ";\n;"]]
    assert read(written(rows, quoting=csv.QUOTE_ALL))[1] == rows


@given(st.lists(st.lists(st.text('a甲1,"\n ', min_size=1).map(str.strip), min_size=2, max_size=2)))
def test_what_is_written_is_read(rows):
    full = [row for row in rows if all(row)]
    assert read(written([["名称", "地址"], *full], quoting=csv.QUOTE_ALL))[1][1:] == full
