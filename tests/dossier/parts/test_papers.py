"""The paper of a drawing."""

from __future__ import annotations

import pytest

from archive_app.domain.readings import Facts
from archive_app.dossier.parts.papers import paper


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("A0", (841, 1189)),
        ("A1加长", (594, 841)),
        ("a3", (297, 420)),
        ("Ａ２", (420, 594)),
        ("420×297", (297, 420)),
        ("84.1 cm x 59.4 cm", (594, 841)),
        ("600毫米＊1500毫米", (600, 1500)),
        ("蓝图", None),
        ("A10", None),
        ("9×9", None),
        ("9000×100", None),
    ],
)
def test_a_size_is_read_as_people_write_it(said: str, size: tuple[float, float] | None):
    assert paper(said, Facts()) == size


def test_a_size_that_nobody_wrote_is_what_the_file_measures():
    assert paper("", Facts(width=9921, height=7016, dpi=300)) == (594.0, 840.0)
    assert paper("", Facts(page_width=420, page_height=297)) == (297, 420)
    assert paper("", Facts(width=9921, height=7016)) is None


def test_what_is_said_counts_more_than_what_a_scanner_wrote():
    assert paper("A3", Facts(width=100, height=100, dpi=1)) == (297, 420)
