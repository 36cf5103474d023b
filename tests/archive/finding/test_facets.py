from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.finding import finding
from archive_app.archive.finding.facets import DECADE
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question

COUNTED = ("condition", "agent", DECADE, "kind")


def record(archive: Archive, site: Entry, *said: str) -> Entry:
    told = [assignment(one) for one in ("title=一号高炉", *said)]
    return add(archive, kind="building", site=site.code, set_=told)


@pytest.mark.parametrize("caught_up", [False, True])
def test_a_result_is_counted_by_terms_agents_and_decades_and_narrowed_by_them(
    archive: Archive, site: Entry, caught_up: bool
):
    agent = add(archive, kind="agent", set_=[assignment("name=黑色冶金设计院")])
    first = record(archive, site, "condition=差", "date=1938", f"responsible={agent.code}")
    record(archive, site, "condition=好", "date=1938至1941年")
    record(archive, site)
    if caught_up:
        finding.catch_up(archive)
    told = finding.ask(archive, Question("高炉"), counted=COUNTED)
    assert told.facets == {
        "condition": {"condition/good": 1, "condition/poor": 1},
        "agent": {agent.id: 1},
        DECADE: {"1930": 2, "1940": 1},
        "kind": {"building": 3},
    }
    poor = Question("高炉", chosen=(("condition", "condition/poor"),))
    narrowed = finding.ask(archive, poor, counted=COUNTED)
    assert narrowed.ids == (first.id,)
    assert narrowed.facets["condition"] == told.facets["condition"]
    assert narrowed.facets[DECADE] == {"1930": 1}


def test_a_date_of_centuries_or_without_an_end_is_of_no_decade(archive: Archive, site: Entry):
    record(archive, site, "date=1650至1949年")
    record(archive, site, "date=1949年以前")
    assert finding.ask(archive, Question("高炉"), counted=[DECADE]).facets == {DECADE: {}}


def test_what_says_no_state_counts_as_being_in_the_first_one(archive: Archive, site: Entry):
    record(archive, site)
    told = finding.ask(archive, Question("高炉"), counted=["checking_state"])
    assert told.facets == {"checking_state": {"checking_state/draft": 1}}
    draft = Question("高炉", chosen=(("checking_state", "checking_state/draft"),))
    assert finding.ask(archive, draft).total == 1
