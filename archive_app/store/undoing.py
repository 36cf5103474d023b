"""Taking an operation back, a field at a time: what somebody changed since stays as it is."""

from __future__ import annotations

from archive_app.domain.journal import Kept, Operation
from archive_app.store.engine import Connection
from archive_app.store.journal import Journal

# A step of a person that is not itself an undo and is not undone.
STANDING = """
    select step from operation o where person is not null and undoes is null
    and not exists (select 1 from operation u where u.undoes = o.step
                    and not exists (select 1 from operation r where r.undoes = u.step))
"""
UNDOABLE = f"{STANDING} order by seq desc limit 1"
# The latest undo that is not taken back itself, if no person made another step after it.
REDOABLE = """
    select step from operation u where person is not null and undoes is not null
    and exists (select 1 from operation o where o.step = u.undoes and o.undoes is null)
    and not exists (select 1 from operation r where r.undoes = u.step)
    and not exists (select 1 from operation o where o.person is not null and o.undoes is null
                    and o.seq > u.seq)
    order by seq desc limit 1
"""


class Undoing:
    """What can be taken back in an archive, and the taking back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def undoable(self) -> Operation | None:
        """Return the last operation of the step that undo would take back."""
        return self._operation(UNDOABLE)

    def is_undoable(self, step: str) -> bool:
        """Tell whether a step is a person's and not taken back."""
        row = self._connection.execute(f"{STANDING} and step = ? limit 1", [step]).fetchone()
        return row is not None

    def redoable(self) -> Operation | None:
        """Return the last operation of the undo that redo would take back."""
        return self._operation(REDOABLE)

    def take_back(self, seq: int) -> tuple[int, list[Kept]]:
        """Take one operation back inside another; return how many rows were, and what was kept."""
        from archive_app.store.putting_back import PuttingBack  # noqa: PLC0415 - not at the start

        return PuttingBack(self._connection).put_back(seq)

    def _operation(self, question: str) -> Operation | None:
        row = self._connection.execute(question).fetchone()
        return Journal(self._connection).of_step(row[0])[-1] if row else None
