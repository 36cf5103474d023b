"""What nobody says is the usual dossier, for use inside."""

from __future__ import annotations

from archive_app.archive.issuing.orders import SCOPES, Order


def test_the_usual_order_is_a_whole_draft_for_inside():
    order = Order()
    assert (order.profile, order.scope) == ("site-dossier", SCOPES[0])
    assert (order.final, order.without, order.year, order.most_pages) == (False, (), 0, 0)
