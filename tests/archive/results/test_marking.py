"""What was asked for is marked where it stands, whichever field it was asked of."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.results.marking import Marking
from archive_app.domain.hits import Document, Snippet, Stretch

DOCUMENT = Document("1", "", "", ("一号高炉",), (Stretch("description", "高炉旁的烟囱"),))


def marks(snippet: Snippet) -> list[str]:
    return [snippet.text[start:stop] for start, stop in snippet.marks]


@pytest.mark.parametrize(
    ("text", "title", "snippet"),
    [
        ("高炉", ["高炉"], ["高炉"]),
        ("description:烟囱", [], ["烟囱"]),
        ("condition:差 date:1938 烟囱", [], ["烟囱"]),
        ("condition:差", [], []),
        ("高炉 near:5 烟囱", ["高炉"], ["高炉", "烟囱"]),
        ("-高炉", [], []),
        ("foo:bar", [], []),
    ],
)
def test_words_are_marked_and_conditions_are_not(
    archive: Archive, text: str, title: list[str], snippet: list[str]
) -> None:
    told = Marking(archive, text).marked(DOCUMENT)
    assert [marks(one) for one in told] == [title, snippet]
    assert told[1].text == "高炉旁的烟囱"


def test_the_words_and_their_places_in_a_whole_text_are_told(archive: Archive):
    marking = Marking(archive, "重钢 description:烟囱 -平炉 重钢")
    assert marking.words == ["重钢", "烟囱"]
    text = "重鋼的烟囱，平炉"
    assert [text[start:stop] for start, stop in marking.places(text)] == ["重鋼", "烟囱"]
