"""What an archive adds is known by its name, and takes the place of what ships."""

from __future__ import annotations

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.issuing.declarations import DOSSIERS, LABELS, TABLES, declarations
from tests.archive.conftest import PERSON


def test_each_sort_has_what_is_called_so(archive: Archive):
    folder = archive.folder / "profiles"
    before = {sort: set(declarations(archive, sort)) for sort in (DOSSIERS, TABLES, LABELS)}
    archive.close()
    for name in ("ours", "table-sites", "label-ours", "criteria-ours"):
        (folder / f"{name}.toml").write_text(f'id = "{name}"\n', "utf-8")
    with open_archive(archive.folder, person=PERSON) as again:
        assert set(declarations(again, DOSSIERS)) == before[DOSSIERS] | {"ours"}
        assert set(declarations(again, TABLES)) == before[TABLES]
        assert declarations(again, TABLES)["sites"] == 'id = "table-sites"\n'
        assert set(declarations(again, LABELS)) == before[LABELS] | {"ours"}
