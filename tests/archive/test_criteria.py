"""An archive's own set goes before a shipped one, and an appraisal keeps the set it was made by."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import open_archive
from archive_app.archive.catalogue.history import history
from archive_app.archive.criteria import criteria_named, criteria_of, criteria_sets
from archive_app.archive.programme.appraisal import Marking, appraise, score, standing
from archive_app.domain.errors import Refused
from archive_app.domain.steps import Step

OWN = """
id = "ours"
version = "{version}"
label = {{zh = "本库指标", en = "Ours"}}
source = "本单位"
[parts]
all = {{label = {{zh = "全部", en = "All"}}, full = 100}}
[criteria]
age = {{part = "all", label = {{zh = "年代", en = "Age"}}, full = {full}}}
"""


def define(archive, **said):
    with archive.operation(Step("definitions", None, {"count": 1})) as tables:
        tables.definitions.define("profile", "criteria-ours.toml", OWN.format(**said))


def test_the_shipped_sets_and_the_archives_own_are_in_force(archive):
    define(archive, version="1", full=5)
    with archive.store.reading() as tables:
        assert {"chongqing", "two_hundreds", "ours"} == set(criteria_sets(tables))
        assert criteria_named(tables, "本库指标").id == "ours"


def test_a_set_that_is_not_there_is_refused_with_the_nearest(archive):
    with archive.store.reading() as tables, pytest.raises(Refused) as refused:
        criteria_named(tables, "chongqin")
    assert refused.value.nearest == ("chongqing",)


def test_a_file_of_the_archives_folder_is_a_set(archive):
    (archive.folder / "profiles").mkdir(exist_ok=True)
    (archive.folder / "profiles" / "criteria-ours.toml").write_text(
        OWN.format(version="3", full=10), "utf-8"
    )
    archive.close()
    with open_archive(archive.folder, person="李工") as again, again.store.reading() as tables:
        assert criteria_named(tables, "ours").version == "3"


def test_a_later_version_changes_no_appraisal(archive, site):
    define(archive, version="1", full=5)
    made = appraise(archive, site.code, "ours")
    score(archive, made.code, "甲", [Marking("age", "5")])
    define(archive, version="2", full=100)
    held = criteria_of(standing(archive, made.code).appraisal.values)
    assert (held.version, held.criterion("age").full) == ("1", 5)
    assert standing(archive, made.code).summary.mean == 100


def test_the_text_of_a_set_is_no_line_of_a_history(archive, site):
    made = appraise(archive, site.code, "chongqing")
    fields = {one.field for one in history(archive, made.code)}
    assert "criteria_version" in fields
    assert "criteria_text" not in fields
