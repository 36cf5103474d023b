"""The registration form is made from the declaration of the kind."""

from __future__ import annotations

from dataclasses import replace

from archive_app.dossier.blocks import Form, FormSection, Labelled
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.forms import blanks, registration


def _labels(form: Form) -> list[str]:
    return [field.label for section in form.sections for field in section.fields]


def test_the_form_has_every_field_of_the_kind_even_the_empty_ones(casefile, profile, item):
    site = item("site", "某厂", {"address": "义渡路999号"})
    issue = Issue(casefile(site=site), profile, profile.scope("internal"))
    form = registration(issue, site, profile.parts[2])
    assert set(_labels(form)) == {
        field.label.zh for field in site.kind.fields if not field.retired
    } - {"历史沿革"}
    assert form.sections[0].name == "基本信息"
    assert Labelled("地址及位置", "义渡路999号") in form.sections[1].fields


def test_a_scope_takes_its_fields_off_the_form(casefile, profile, item):
    site = item("site", "某厂")
    issue = Issue(casefile(site=site), profile, profile.scope("public"))
    assert "备注" not in _labels(registration(issue, site, profile.parts[2]))


def test_a_section_without_fields_has_no_heading(casefile, profile, item):
    site = item("site", "某厂")
    issue = Issue(casefile(site=site), profile, profile.scope("internal"))
    notes = replace(profile.parts[2], leaves_out=("source", "remarks"))
    assert "来源与备注" not in [
        section.name for section in registration(issue, site, notes).sections
    ]


def test_a_profile_may_name_the_fields_in_its_own_order(casefile, profile, item):
    site = item("site", "某厂", {"address": "义渡路999号"})
    issue = Issue(casefile(site=site), profile, profile.scope("public"))
    part = replace(profile.parts[2], fields=("address", "name", "remarks", "unknown"))
    (section,) = registration(issue, site, part).sections
    assert section.fields == (Labelled("地址及位置", "义渡路999号"), Labelled("名称", "某厂"))


def test_places_to_write_in_by_hand_are_empty(casefile, profile):
    issue = Issue(casefile(), profile, profile.scope("internal"))
    part = replace(profile.parts[2], blanks=("天气",), room=16)
    (form,) = blanks(issue, part)
    assert form.sections == (FormSection("", (Labelled("天气", ""),), room=16),)
    assert list(blanks(issue, profile.parts[2])) == []
