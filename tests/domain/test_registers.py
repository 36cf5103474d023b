from __future__ import annotations

from datetime import date

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Value
from archive_app.domain.registers import EVERY, LEVELS, Register, due, read_registers, since
from archive_app.domain.vocabularies import read_vocabulary

DESIGNATED = {"designation_state": "designation_state/designated"}


def known() -> dict[str, Register]:
    return read_registers((shipped("db") / "registers.toml").read_text("utf-8"))


def test_something_is_known_of_each_register_of_the_vocabulary() -> None:
    path = shipped("db") / "vocabularies" / "registers.toml"
    terms = {term.id for term in read_vocabulary(path.name, path.read_text("utf-8"))}
    assert known().keys() == terms
    assert {one.level for one in known().values()} == set(LEVELS)
    assert all(one.office.zh and one.office.en for one in known().values())


def test_the_law_on_relics_knows_no_re_check() -> None:
    assert known()["registers/county_unit"].rechecked == 0
    assert known()["registers/national_industrial"].rechecked == EVERY == 5


@pytest.mark.parametrize(
    ("values", "day"),
    [
        ({"designated_on": "2017-12-20"}, date(2022, 12, 20)),
        ({"designated_on": "2017-12-20", "passed_on": "2023-03-01"}, date(2028, 3, 1)),
        ({"designated_on": "2020-02-29"}, date(2025, 2, 28)),
        ({"designated_on": "2017"}, date(2022, 12, 31)),
        ({}, None),
    ],
)
def test_five_years_count_from_the_last_day_that_is_known(
    values: dict[str, str], day: date | None
) -> None:
    told: dict[str, Value] = {field: read_date(text) for field, text in values.items()}
    assert due({**DESIGNATED, **told}, Register()) == day
    assert due({**DESIGNATED, **told}, Register(rechecked=0)) is None
    assert (since(told) is None) == (day is None)


@pytest.mark.parametrize("state", ["proposed", "rechecking", "put_right", "struck_off"])
def test_only_what_rests_is_due(state: str) -> None:
    values: dict[str, Value] = {"designation_state": f"designation_state/{state}"}
    assert due(values | {"designated_on": read_date("2000")}, Register()) is None
