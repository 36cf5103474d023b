"""What is told of the rows of a list, in words: as they would come in, and why some cannot."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.archive.lists.importing import Imported, Preview
from archive_app.archive.lists.refusals import Problem, RefusedRow
from archive_app.domain.kinds import Kind
from archive_app.ui.desk import Desk
from archive_app.ui.importing.strip import field_name
from archive_app.ui.widgets.texts import TextRow, TextsTable

REFUSED_WIDTHS = (4, 24, 24)


def show_rows(desk: Desk, table: TextsTable, kind: Kind, preview: Preview) -> None:
    """Show the first rows of a list as they would come in, those that cannot with the reason."""
    shown = {field for row in preview.rows for field in row.values}
    fields = [field.id for field in kind.fields if field.id in shown]
    heads = [desk.say("import_row"), *(field_name(desk, kind, field) for field in fields)]
    between = desk.say("between")
    rows = [
        TextRow((str(row.number), why(desk, row.problems)), rank="bad")
        if row.problems
        else TextRow(
            (str(row.number), *(between.join(row.values.get(field, ())) for field in fields))
        )
        for row in preview.rows
    ]
    if len(heads) == 1:  # none can come in: their reasons stand beside their numbers
        heads.append(desk.say("import_why"))
    table.show_rows(heads, rows, (4, 10, *(8 for _ in heads[2:])))


def show_refused(desk: Desk, table: TextsTable, refused: Sequence[RefusedRow]) -> None:
    """Show the rows that cannot come in, word for word, with the reasons."""
    heads = [desk.say(key) for key in ("import_row", "import_why", "import_cells")]
    between = desk.say("between")
    rows = [
        TextRow(
            (
                str(one.row.number),
                why(desk, one.problems),
                between.join(cell for cell in one.row.cells if cell),
            )
        )
        for one in refused
    ]
    table.show_rows(heads, rows, REFUSED_WIDTHS)


def why(desk: Desk, problems: Sequence[Problem]) -> str:
    """Return in words what is wrong with a row."""
    return "；".join(
        desk.say("import_problem", column=one.column, why=desk.say.explain(one.why))
        if one.column
        else desk.say.explain(one.why)
        for one in problems
    )


def counted(desk: Desk, done: Imported) -> str:
    """Return what would become of the rows of a list."""
    say = desk.say
    if not (done.added or done.refused_count):
        return say("import_all_there", count=f"{done.same:,}")
    return say(
        "import_counts",
        added=f"{done.added:,}",
        same=f"{done.same:,}",
        changed=f"{done.changed:,}",
        refused=f"{done.refused_count - done.changed:,}",
    )
