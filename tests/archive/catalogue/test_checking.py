"""What waits to be surveyed or checked, and how many are moved on in one step."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.catalogue import history
from archive_app.archive.catalogue.checking import decide, queues, states, states_of, survey
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of, remove
from archive_app.archive.programme.designating import designate
from archive_app.archive.results.listing import listing
from archive_app.archive.results.retrieval import find
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question


@pytest.fixture
def drawings(archive: Archive, site: Entry) -> list[str]:
    """Give the codes of three drawings of a site."""
    made = (
        add(archive, kind="drawing", site=site.code, set_=[assignment(f"title=高炉图{number}")])
        for number in range(3)
    )
    return [entry.code for entry in made]


def state(archive: Archive, code: str) -> object:
    return entry_of(archive, code).values.get("checking_state")


def waiting(archive: Archive) -> dict[str, int]:
    return {queue.key: queue.count for queue in queues(archive) if queue.count}


def found(archive: Archive, question: Question) -> list[str]:
    listed = listing(archive, question)
    assert sum(listed.counts.values()) == len(listed)
    return [row.code for row in listed.rows(0, len(listed))]


def test_many_records_are_submitted_in_one_step(archive: Archive, drawings: list[str]) -> None:
    done = decide(archive, "submit", drawings)
    assert (done.changed, done.refused) == (3, ())
    assert {state(archive, code) for code in drawings} == {"checking_state/submitted"}
    undone = history.undo(archive)
    assert (undone.label, dict(undone.details)) == ("submit", {"count": 3})
    assert {state(archive, code) for code in drawings} == {None}


def test_what_cannot_be_moved_is_told_and_the_others_go_on(
    archive: Archive, drawings: list[str], site: Entry
) -> None:
    decide(archive, "submit", drawings[:1])
    remove(archive, drawings[1])
    done = decide(archive, "submit", [*drawings, site.code, "A-0099"])
    assert done.changed == 1
    assert [(one.code, one.why.key) for one in done.refused] == [
        ("A-0099", "unknown_entry"),
        (drawings[0], "not_from_here"),
        (drawings[1], "is_removed"),
        (site.code, "has_no_state"),
    ]


def test_who_approves_signs_with_name_and_day(archive: Archive, drawings: list[str]) -> None:
    decide(archive, "submit", drawings)
    decide(archive, "approve", drawings[:1])
    values = entry_of(archive, drawings[0]).values
    today = datetime.now().astimezone().date().isoformat()
    assert values["checked_by"] == archive.person
    assert values["checked_on"] == {"earliest": today, "latest": today, "text": today}


def test_who_returns_says_why_and_the_opinion_stays(archive: Archive, drawings: list[str]) -> None:
    decide(archive, "submit", drawings)
    assert decide(archive, "return", drawings).refused[0].why.details["why"] == "needs_opinion"
    decide(archive, "return", drawings, opinion="缺比例")
    change(archive, drawings[0], [assignment("scale=1:200")])
    decide(archive, "submit", drawings[:1])
    values = entry_of(archive, drawings[0]).values
    assert (values["opinion"], values["checking_state"]) == ("缺比例", "checking_state/submitted")
    assert "checked_by" not in values


def test_a_site_goes_its_way_with_surveyor_and_nature(archive: Archive, site: Entry) -> None:
    told = [("survey_nature", "新发现"), ("surveyor", "王工"), ("surveyor", "李工")]
    assert survey(archive, [site.code], "待查").changed == 1
    done = survey(archive, [site.code], "surveyed", given=[*told, ("survey_date", "2024年5月")])
    assert done.changed == 1
    values = entry_of(archive, site.id).values
    assert values["survey_state"] == "survey_state/surveyed"
    assert values["survey_nature"] == "survey_nature/new"
    assert values["surveyor"] == ["王工", "李工"]
    refused = survey(archive, [site.code], "不列入").refused
    assert refused[0].why.details["why"] == "needs_state_reason"
    assert survey(archive, [site.code], "不列入", given=[("state_reason", "已拆除")]).changed == 1


def test_every_state_is_a_queue_and_what_says_nothing_is_in_the_first(
    archive: Archive, drawings: list[str]
) -> None:
    assert waiting(archive) == {"survey_state/lead": 1, "checking_state/draft": 3}
    decide(archive, "submit", drawings[:2])
    decide(archive, "approve", drawings[:1])
    assert waiting(archive) == {
        "survey_state/lead": 1,
        "checking_state/draft": 1,
        "checking_state/submitted": 1,
        "checking_state/checked": 1,
    }
    for code in drawings:
        remove(archive, code)
    assert waiting(archive) == {"survey_state/lead": 1}


def test_a_queue_finds_what_it_counts(archive: Archive, drawings: list[str]) -> None:
    decide(archive, "submit", drawings[:2])
    for queue in queues(archive):
        assert len(found(archive, queue.question)) == queue.count, queue.key


def test_what_was_returned_waits_for_who_worked_on_it(
    archive: Archive, drawings: list[str], tmp_path: Path
) -> None:
    decide(archive, "submit", drawings)
    archive.close()
    folder: Path = archive.folder
    with open_archive(folder, person="李总工") as checker:
        decide(checker, "return", drawings[:2], opinion="缺比例")
        assert "returned_to_me" not in waiting(checker)
    with open_archive(folder, person="王工") as describer:
        assert waiting(describer)["returned_to_me"] == 2
        mine = next(one for one in queues(describer) if one.key == "returned_to_me")
        assert found(describer, mine.question) == drawings[:2]


def test_a_state_narrows_what_is_found_with_words_and_without(
    archive: Archive, drawings: list[str]
) -> None:
    decide(archive, "submit", drawings[:2])
    waits = Question(terms=("checking_state/submitted",))
    either = Question(terms=("checking_state/submitted", "checking_state/draft"))
    assert found(archive, waits) == drawings[:2]
    assert found(archive, either) == drawings
    words = Question(text="高炉图", terms=waits.terms)
    assert sorted(found(archive, words)) == drawings[:2]
    answer = find(archive, Question(text="图2", terms=("checking_state/draft",)))
    assert [hit.code for hit in answer.hits] == drawings[2:]
    assert answer.facets["kind"] == {"drawing": 1}
    assert find(archive, Question(text="图2", terms=waits.terms)).total == 0


def test_states_are_counted_among_what_is_found(archive: Archive, drawings: list[str]) -> None:
    decide(archive, "submit", drawings[:2])
    everything = states(archive, Question())
    assert everything["survey_state"]["survey_state/lead"] == 1
    assert everything["checking_state"] == {
        "checking_state/draft": 1,
        "checking_state/submitted": 2,
        "checking_state/returned": 0,
        "checking_state/checked": 0,
    }
    some = states(archive, Question(text="图2", terms=("checking_state/submitted",)))
    assert {term for term, count in some["checking_state"].items() if count} == {
        "checking_state/draft"
    }
    assert states(archive, Question(kind="drawing")) == {
        "survey_state": dict.fromkeys(everything["survey_state"], 0),
        "checking_state": everything["checking_state"],
        "designation_state": dict.fromkeys(everything["designation_state"], 0),
    }


def test_designations_wait_in_their_states_too(archive: Archive, drawings: list[str]) -> None:
    listing = designate(archive, drawings[:1], "national_industrial", state="proposed")
    designate(archive, drawings[1:2], "china_list")
    counts = {queue.key: queue.count for queue in queues(archive)}
    assert counts["designation_state/proposed"] == counts["designation_state/designated"] == 1
    (waits,) = [one for one in queues(archive) if one.key == "designation_state/proposed"]
    assert [hit.code for hit in find(archive, waits.question).hits] == [listing.code]


def test_the_states_of_a_selection_are_counted(archive: Archive, drawings: list[str]) -> None:
    ids = [entry_of(archive, code).id for code in drawings]
    decide(archive, "submit", ids[:1])
    assert states_of(archive, ids[:2])["checking_state"]["checking_state/draft"] == 1
    assert states_of(archive, ids[:2])["checking_state"]["checking_state/submitted"] == 1
    assert sum(states_of(archive, ids)["survey_state"].values()) == 0
