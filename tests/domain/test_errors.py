from __future__ import annotations

from archive_app.domain.errors import Cancelled, Damaged, Refused, Unavailable


def test_an_error_carries_data_and_no_words():
    error = Refused("unknown_field", field="adress", nearest=["address"])
    assert (error.key, error.details, error.nearest) == (
        "unknown_field",
        {"field": "adress"},
        ("address",),
    )
    assert str(error) == "unknown_field(field='adress')"


def test_the_families_tell_programs_what_sort_it_is():
    sorts = [family("x").sort for family in (Refused, Unavailable, Damaged)]
    assert sorts == ["refused", "unavailable", "damaged"]
    assert issubclass(Damaged, Unavailable)
    assert not issubclass(Cancelled, Refused)
