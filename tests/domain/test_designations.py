from __future__ import annotations

from archive_app.archive.entries.rules import courses
from archive_app.datafiles import shipped
from archive_app.domain.designations import DOCUMENT, IN_FORCE, STATE, STEPS, step_field
from archive_app.domain.grammar import read_kinds


def test_each_step_has_its_fields_in_the_kind() -> None:
    texts = ((path.name, path.read_text("utf-8")) for path in (shipped("db") / "kinds").iterdir())
    known = {field.id for field in read_kinds(texts)["designation"].fields}
    fields = {
        step_field(state, told) for state in courses()["designation"].states for told in STEPS
    }
    assert fields <= known
    assert DOCUMENT in fields


def test_what_is_re_checked_is_still_in_force() -> None:
    words = {state.partition("/")[2] for state in IN_FORCE}
    assert words == {"designated", "rechecking", "passed", "put_right"}
    assert set(IN_FORCE) <= set(courses()[STATE.partition("_")[0]].states)
