from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers.markup import attribute, first, inside, text_of, tree

BOMB = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;&c;&c;&c;</a>'
FETCHED = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def test_names_are_told_without_their_namespaces():
    root = tree('<x:a xmlns:x="urn:x"><x:b x:c="1">高<i>炉</i></x:b><b/></x:a>'.encode())
    assert root.tag == "a"
    assert [text_of(each) for each in inside(root, "b")] == ["高炉", ""]
    assert first(root, "b") == "高炉"
    assert attribute(root[0], "c") == "1"
    assert first(root, "none") == ""


@pytest.mark.parametrize("data", [b"<a>", b"", b"<a>&b;</a>"], ids=range(3))
def test_broken_documents_are_refused(data):
    with pytest.raises(Refused, match="damaged_file"):
        tree(data)


@pytest.mark.parametrize("data", [BOMB, FETCHED], ids=range(2))
def test_a_document_with_entities_of_its_own_is_not_read(data):
    with pytest.raises(Refused, match="entities_declared"):
        tree(data)


def test_a_document_that_is_too_deep_is_refused():
    with pytest.raises(Refused, match="file_too_large"):
        tree(b"<a>" * 300 + b"</a>" * 300)
