from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.identifiers import code, is_id, letter, new_id, number_of, whole


def test_an_id_is_of_version_7_and_never_the_same():
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    for text in made:
        assert is_id(text)
        assert (UUID(text).version, UUID(text).variant) == (7, "specified in RFC 4122")


def test_an_id_made_later_sorts_later():
    ids = [new_id() for _ in range(10_000)]
    assert ids == sorted(ids)


@given(st.text(st.characters(exclude_categories=())))
def test_a_text_with_half_a_character_can_be_asked_for_too(text: str):
    assert whole(text).encode() == text.encode("utf-8", "replace")
    assert whole(whole(text)) == whole(text)


def test_a_code_is_no_id():
    assert not is_id("A-0042")


@given(st.integers(0, 10**6), st.integers(0, 10**7))
def test_a_code_is_read_as_it_was_written(device: int, number: int):
    assert number_of(code(letter(device), number)) == (letter(device), number)


def test_people_write_codes_in_their_own_way():
    assert number_of(" a-42 ") == ("A", 42)
    assert number_of("重钢-42") is None


def test_letters_go_on_after_z():
    assert [letter(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
