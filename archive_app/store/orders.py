"""The orders in which entries are listed, as SQL; what has no date comes last in either."""

from __future__ import annotations

DATED = (
    "coalesce(nullif(fields ->> '$.date.earliest', ''), nullif(fields ->> '$.date.latest', ''),"
    " nullif(fields ->> '$.founded[0].value.earliest', ''),"
    " nullif(fields ->> '$.began.earliest', ''), '~')"
)
# Each is the order of an index that holds all that a list needs: see db/migrations/0003.
ORDERS = {
    "code": "length(code), code",
    "-code": "length(code) desc, code desc",
    "title": "title, code",
    "-title": "title desc, code desc",
    "kind": "kind, length(code), code",
    "-kind": "kind desc, length(code) desc, code desc",
    "recent": "length(code) desc, code desc",  # nearly so: ids are made in the order of codes
    "date": f"{DATED}, code",
    "-date": f"{DATED} desc, code desc",
}
PARTS = {"-date": (f" and {DATED} <> '~'", f" and {DATED} = '~'")}  # no date comes last either way
