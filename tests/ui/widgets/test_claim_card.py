"""A card holds what one source says, and gives back exactly what it was shown."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from archive_app.domain.claims import claim
from archive_app.ui.widgets.claim_card import CardWords, ClaimCard, Claimed
from archive_app.ui.widgets.line import LineEditor

PLAIN = st.text(st.characters(categories=("L", "N")), min_size=1)


@pytest.fixture
def card(qtbot: QtBot) -> ClaimCard:
    claimed = Claimed(lambda: LineEditor(lambda text: text), str, lambda text: claim(text, ""))
    made = ClaimCard(claimed, CardWords("出处", "记载时间", "删去"))
    qtbot.addWidget(made)
    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(value=PLAIN, told=st.sampled_from(["", "1985年", "1985"]) | PLAIN)
def test_what_a_card_shows_it_gives_back(card: ClaimCard, value: str, told: str) -> None:
    shown = claim(value, told)
    card.show_claim(shown)
    assert card.claim() == shown


def test_a_card_that_shows_nothing_is_blank(card: ClaimCard) -> None:
    card.show_claim(claim("1938年", "厂志"))
    assert not card.is_blank()
    card.show_claim(None)
    assert card.is_blank()
    assert card.claim() is None


def test_a_value_without_a_source_stays_bare(card: ClaimCard) -> None:
    card.show_claim("1938年")
    assert card.claim() == "1938年"
