from __future__ import annotations

from archive_app.archive.archive import open_archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.datafiles import shipped


def test_while_another_changes_an_archive_it_is_read_but_not_changed(typed, works):
    folder, site = works
    with open_archive(folder, person="李工"):
        assert typed("show", folder, site).code == 0
        assert typed("find", folder, "重庆", "--json").data["total"] == 1
        assert typed("backup", folder).code == 0
        assert typed("rebuild", folder).code == 0
        refused = typed("set", folder, site, "--set", "condition=poor", "--json")
    assert refused.code == 3
    assert refused.data["error"]["key"] == "held"
    assert "@" in refused.data["error"]["message"]  # person@machine
    assert typed("set", folder, site, "--set", "condition=poor").code == 0


def test_what_is_saved_meanwhile_is_found_at_once(typed, works):
    folder, _ = works
    with open_archive(folder, person="李工") as archive:
        typed("find", folder, "x")
        add(archive, kind="site", set_=[assignment("name=北川铁路")])
        assert typed("find", folder, "北川", "--json").data["total"] == 1


def test_a_copied_profile_is_in_force_at_once_and_its_faults_are_told(typed, works, tmp_path):
    folder, site = works
    own = folder / "profiles" / "ours.toml"
    own.write_bytes((shipped("exports") / "dossiers" / "reading-copy.toml").read_bytes())
    ready = typed("ready", folder, "--site", site, "--profile", "ours", "--json")
    assert "checks" in ready.data
    good = own.read_text("utf-8")
    own.write_text("a = 1\nb = [\n", "utf-8")
    told = typed("ready", folder, "--site", site, "--profile", "ours", "--json")
    assert told.data == ready.data
    assert "“ours.toml” is faulty in line 2" in told.err
    own.write_text(f'colour = "red"\n{good}', "utf-8")
    refused = typed(
        "issue", folder, "--site", site, "--profile", "ours", "--to", tmp_path / "x.pdf"
    )
    assert refused.code == 1
    assert "“ours.toml” is faulty in line 1" in refused.err
