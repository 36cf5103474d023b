"""Damage of an original is told by its record, whichever way the dossier is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.issuing import editions
from archive_app.archive.issuing.damages import told_by_record
from archive_app.archive.issuing.editions import Edition
from archive_app.archive.issuing.issuing import issue, planned
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.volumes import issue_drafts, issue_finals
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Damaged
from archive_app.domain.progress import Quiet
from archive_app.wording import explain

Final = Callable[[Entry, Path], Edition]
VOLUMES = Order(most_pages=50)
FILED = Order("site-dossier", "submission", final=True)


def _photograph(archive: Archive, site: Entry) -> tuple[str, Path]:
    """Return code and title of a photograph of a site, and where its original lies."""
    with archive.store.reading() as tables:
        records = [one.id for one in tables.entries.of_site(site.id) if one.kind == "photograph"]
        first = next(iter(tables.originals.of(records)))
        entry = entry_in(tables, first.entry)
    return f"{entry.code} {entry.title}", archive.vault.path(first.original.sha256)


def _issues(archive: Archive, site: Entry, target: Path) -> Iterator[Callable[[], object]]:
    """Yield the ways in which a dossier is issued for the first time."""
    yield lambda: issue(archive, Quiet(), site=site.code, target=target)
    yield lambda: list(issue_drafts(Quiet(), planned(archive, site.code, VOLUMES), target=target))
    yield lambda: list(
        issue_finals(
            archive, Quiet(), planned(archive, site.code, FILED), target=target, reason="先行"
        )
    )


def _spoil_its_end(path: Path) -> None:
    """Alter an original that stays a picture."""
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-6] + b"spoilt")


def _spoil_wholly(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(b"spoilt from its first byte on")


@pytest.mark.parametrize(
    ("spoil", "key"),
    [
        (_spoil_its_end, "record_original_altered"),
        (_spoil_wholly, "record_original_altered"),
        (Path.unlink, "record_original_missing"),
    ],
)
def test_the_record_is_named_before_the_sum(
    archive: Archive, filled: Entry, tmp_path: Path, spoil: Callable[[Path], None], key: str
):
    record, path = _photograph(archive, filled)
    spoil(path)
    target = tmp_path / "案卷.pdf"
    for issued in _issues(archive, filled, target):
        with pytest.raises(Damaged) as told:
            issued()
        assert (told.value.key, told.value.details) == (
            key,
            {"record": record, "sha256": path.name},
        )
        for language in ("zh", "en"):
            said = explain(told.value, language)
            assert said.index(record) < said.index(path.name)
    assert list(tmp_path.glob("*.pdf")) == []


def test_an_edition_names_it_too_when_it_is_written_again(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    edition = final(filled, tmp_path / "定稿.pdf")
    record, path = _photograph(archive, filled)
    _spoil_its_end(path)
    with pytest.raises(Damaged) as told:
        editions.issue_again(archive, Quiet(), number=edition.number, target=tmp_path / "x.pdf")
    assert told.value.details["record"] == record


def test_other_damage_and_what_belongs_to_nothing_stay_as_they_are(site: Entry):
    for damage, holder in (
        (Damaged("kept_plan_unreadable"), site),
        (Damaged("original_altered", sha256="0" * 64), None),
    ):
        with pytest.raises(Damaged) as told, told_by_record(lambda _, found=holder: found):
            raise damage
        assert told.value is damage


def test_a_record_without_a_title_goes_by_its_code(site: Entry):
    bare = replace(site, title="")
    with pytest.raises(Damaged) as told, told_by_record(lambda _: bare):
        raise Damaged("original_missing", sha256="0" * 64)
    assert told.value.details["record"] == site.code
