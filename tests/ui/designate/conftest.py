"""What the tests of registers may ask for: a works and two mills, some of them listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.programme.designating import designate
from archive_app.domain.entries import Entry

Adds = Callable[..., Entry]


@pytest.fixture
def mill(add: Adds) -> Entry:
    """A mill that nothing is said of."""
    return add("site", name="裕华纱厂旧址")


@pytest.fixture
def listed(archive: Archive, works: Entry) -> Entry:
    """The works as a national unit, with all that is told of it."""
    given = {"on": "2019-10-07", "document": "国发〔2019〕22号", "by": "国务院", "batch": "第八批"}
    return designate(archive, [works.id], "national_unit", given=given)


@pytest.fixture
def proposed(archive: Archive, mill: Entry) -> Entry:
    """The mill as it is proposed for the register of the city."""
    return designate(archive, [mill.id], "municipal", state="proposed")
