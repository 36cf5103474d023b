from __future__ import annotations

import pytest

from archive_app.archive.entries.placing import new_entry, stands_alone
from archive_app.domain.errors import Refused


def test_an_entry_belongs_to_the_site_of_what_it_stands_below(archive, site):
    kinds = archive.kinds
    building = new_entry(kinds, kinds["building"], site, None, "A-0009")
    assert (building.site, building.parent, building.code) == (site.id, "", "A-0009")
    machine = new_entry(kinds, kinds["equipment"], None, building)
    assert (machine.site, machine.parent) == (site.id, building.id)


def test_sites_are_their_own_and_agents_nobodys(archive):
    kinds = archive.kinds
    site = new_entry(kinds, kinds["site"], None, None)
    assert site.site == site.id
    assert new_entry(kinds, kinds["agent"], None, None).site == ""


def test_an_entry_that_can_stand_nowhere_is_refused(archive, site):
    kinds = archive.kinds
    other = new_entry(kinds, kinds["site"], None, None)
    building = new_entry(kinds, kinds["building"], site, None)
    with pytest.raises(Refused, match="site_needed"):
        new_entry(kinds, kinds["building"], None, None)
    with pytest.raises(Refused, match="parent_elsewhere"):
        new_entry(kinds, kinds["equipment"], other, building)
    with pytest.raises(Refused, match="wrong_parent"):
        new_entry(kinds, kinds["site_name"], None, building)


def test_what_stands_alone_belongs_to_no_site(archive):
    kinds = archive.kinds
    assert [stands_alone(kinds[kind]) for kind in ("site", "agent", "drawing")] == [
        True,
        True,
        False,
    ]
