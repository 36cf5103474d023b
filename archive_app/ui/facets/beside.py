"""Showing the facets beside the working list, or no longer."""

from __future__ import annotations

from archive_app.ui.desk import Desk
from archive_app.ui.facets.view import FacetsView
from archive_app.ui.find.view import FindView


def turn_facets(finding: FindView, desk: Desk) -> None:
    """Show the facets beside the list, or put them away; they are made when first wanted."""
    view = finding.findChild(FacetsView) or _made(finding, desk)
    if view.tree.hasFocus():
        finding.tools.filter.setFocus()
    view.setVisible(view.isHidden())
    finding.tools.filter.setChecked(not view.isHidden())
    finding.tools.facets.offered = view.isHidden()
    if not view.isHidden():
        view.tree.setFocus()
    finding.asking.again()


def _made(finding: FindView, desk: Desk) -> FacetsView:
    view = FacetsView(desk)
    view.hide()
    view.chosen.connect(finding.asking.choose)
    view.stated.connect(finding.asking.choose_state)
    finding.shown.connect(view.show_answer)
    finding.body.insertWidget(0, view)
    return view
