from __future__ import annotations

from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.programme.matching_names import MOST, matches
from archive_app.domain.entries import Entry

LABELLED = Path(__file__).with_name("published_names.tsv")
"""Published names, each with the name of the site that it means, and that site's other names."""


def pairs() -> list[list[str]]:
    lines = LABELLED.read_text("utf-8").splitlines()
    return [[*line.split("\t"), "", ""][:3] for line in lines]


def test_of_the_labelled_names_at_least_95_in_a_hundred_find_their_site(archive: Archive) -> None:
    labelled = pairs()
    assert len(labelled) >= 100
    codes: list[str] = []
    for _, title, others in labelled:
        said = [f"name={title}", *(f"other_names={other}" for other in others.split("；") if other)]
        codes.append(add(archive, kind="site", set_=[assignment(one) for one in said]).code)
    found = matches(archive, [name for name, _, _ in labelled])
    right = [
        code in {match.site.code for match in likely}
        for code, likely in zip(codes, found, strict=True)
    ]
    assert sum(right) / len(right) >= 0.95
    assert max(len(likely) for likely in found) <= MOST
    assert sum(len(likely) for likely in found) / len(found) < 3
    with archive.store.reading() as tables:
        assert len(tables.entries.of_kinds(["site"])) == len(labelled)  # none merged alone
        assert not tables.entries.of_kinds(["designation"])


def test_a_match_says_through_which_name(archive: Archive, site: Entry) -> None:
    ((found,),) = matches(archive, ["重钢"])
    assert (found.site.id, found.through, found.why) == (site.id, "重钢", "other_name")
    ((found,),) = matches(archive, ["重慶鋼鐵廠"])
    assert (found.through, found.why) == ("重庆钢铁厂", "same_name")


def test_what_lies_within_a_kilometre_is_offered_last(archive: Archive, site: Entry) -> None:
    near = add(
        archive,
        kind="site",
        set_=[assignment("name=江边码头"), assignment("place=29.4827,106.4811 CGCS2000")],
    )
    likely = matches(archive, ["重庆钢铁厂旧址"], (29.4850, 106.4811))[0]
    assert [(one.site.id, one.why) for one in likely] == [
        (site.id, "same_core"),
        (near.id, "nearby"),
    ]
    assert [one.site.id for one in matches(archive, ["无名"], (30.0, 107.0))[0]] == []


def test_groups_and_what_is_in_the_trash_are_no_sites(archive: Archive, site: Entry) -> None:
    add(archive, kind="site_group", set_=[assignment("name=重庆钢铁厂片")])
    remove(archive, site.id)
    assert matches(archive, ["重庆钢铁厂"]) == [[]]
