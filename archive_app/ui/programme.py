"""The tasks of registers, appraisal, monitoring, projects, figures; imported when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from archive_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from archive_app.ui.monitor.views import Series
    from archive_app.ui.parts import PartsPage, Stand

P = TypeVar("P", bound="PartsPage")


def designate(window: MainWindow) -> None:
    """Show the registers, from where a person stands."""
    from archive_app.ui.designate.view import DesignateView  # noqa: PLC0415 - wanted late

    _show_parts(window, DesignateView)


def appraise(window: MainWindow) -> None:
    """Show what people hold the site to be worth."""
    from archive_app.ui.appraise.view import AppraiseView  # noqa: PLC0415 - wanted late

    _show_parts(window, AppraiseView)


def monitor(window: MainWindow) -> None:
    """Show what is watched and what is overdue; photographs can be looked at side by side."""
    from archive_app.ui.monitor.view import MonitorView  # noqa: PLC0415 - wanted late

    page = _show_parts(window, MonitorView)
    if page:
        page.views.compared.connect(lambda it: _beside(window, it))


def _beside(window: MainWindow, series: Series) -> None:
    """Look at the first and the last photograph from a viewpoint side by side."""
    from archive_app.ui.viewing.view import LookingView  # noqa: PLC0415 - wanted late

    page = window.middle.go(LookingView)
    page.set_beside(beside=False)
    page.start("", window.desk.say("views_heading", view=series.view), series.files)
    page.set_beside(beside=True)
    page.start("", page.title.text(), series.files, len(series.files) - 1)


def projects(window: MainWindow) -> None:
    """Show projects with their money, plans of a year, targets and tasks."""
    from archive_app.ui.projects.view import ProjectsView  # noqa: PLC0415 - wanted late

    _show_parts(window, ProjectsView)


def published(window: MainWindow) -> None:
    """Show what each site has, and the lists that are published."""
    from archive_app.ui.published.view import PublishedView  # noqa: PLC0415 - wanted late

    _show_parts(window, PublishedView)


def _show_parts(window: MainWindow, page: type[P]) -> P | None:
    """Show a page of several parts with the whole width, from where a person stands.

    Return it if it is new.
    """
    from archive_app.ui.width import WholeWidth  # noqa: PLC0415 - wanted late

    made, stand = list[P](), _stand(window)
    shown = window.middle.go(page, made.append)
    for one in made:
        WholeWidth(window, one).setObjectName(page.__name__)
        one.adding.connect(lambda kind: _add(window, kind))
    room = window.findChild(WholeWidth, page.__name__)
    if room:
        room.make()
    shown.start(stand)
    return made[0] if made else None


def _add(window: MainWindow, kind: str) -> None:
    """Show the form of a new entry of a kind that belongs to no site."""
    from archive_app.ui.describe.add import AddView  # noqa: PLC0415 - wanted late

    page = window.right.go(AddView, lambda made: made.added.connect(window.show_added))
    page.start([window.desk.archive.kinds[kind]])
    window.right.show()


def _stand(window: MainWindow) -> Stand:
    """Return the site and the selection that a person stands on."""
    from archive_app.ui.parts import Stand  # noqa: PLC0415 - wanted late

    return Stand(window.site, window.place, window.finding.selected())


def figures(window: MainWindow) -> None:
    """Show the figures, with the whole width; a number that is opened becomes the working list."""
    from archive_app.ui.figures.view import FiguresView  # noqa: PLC0415 - wanted late
    from archive_app.ui.width import WholeWidth  # noqa: PLC0415 - wanted late

    def first(made: FiguresView) -> None:
        WholeWidth(window, made).setObjectName("figures")
        made.asked.connect(lambda cell, name: _list_figure(window, cell, name))

    page = window.middle.go(FiguresView, first)
    room = window.findChild(WholeWidth, "figures")
    if room:
        room.make()
    page.start()


def _list_figure(window: MainWindow, cell: tuple[tuple[str, str], ...], name: str) -> None:
    """List what is behind a number, with no words that would leave some of it out."""
    from archive_app.archive.programme.figures.trend import SINCE, TREND  # noqa: PLC0415 - wanted late
    from archive_app.domain.hits import Question  # noqa: PLC0415 - wanted late

    say, asked = window.desk.say, dict(cell)
    window.head.search.clear()
    window.middle.go_home()
    called = say("figures_list", name=name) if name else say("figures_list_all")
    if TREND in asked:
        called = say("figures_list_came" if SINCE in asked else "figures_list_then", name=name)
    kind = "" if TREND in asked else "site"
    window.finding.stand(Question(kind=kind, figure=cell), called)
