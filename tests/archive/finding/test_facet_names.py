"""A facet is named by its id, its label, or a field with its terms."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.finding.facet_names import facets_named
from archive_app.domain.errors import Refused


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        ("kind,condition", ("kind", "condition")),
        ("类型、保存状况，年代", ("kind", "condition", "decade")),
        ("division, Registers kind kind", ("divisions", "registers", "kind")),
        ("", ()),
    ],
)
def test_facets_are_named_in_either_language(
    archive: Archive, text: str, facets: tuple[str, ...]
) -> None:
    assert facets_named(archive, text) == facets


def test_an_unknown_facet_is_refused_with_the_nearest_name(archive: Archive) -> None:
    with pytest.raises(Refused, match="unknown_facet") as refused:
        facets_named(archive, "conditon")
    assert "condition" in refused.value.nearest
