"""Designations: in which field a listing says what, and in which states it is in force."""

from __future__ import annotations

KIND = "designation"
TARGETS = "targets"
REGISTER = "register"
STATE = "designation_state"
STEPS = ("on", "document", "by")
"""What is told of each step, in fields such as `noticed_on`: when, in which document, by whom."""
IN_FORCE = tuple(f"{STATE}/{word}" for word in ("designated", "rechecking", "passed", "put_right"))
"""The states in which a designation protects: one that is re-checked still does."""
DOCUMENT = "designated_document"


def step_field(state: str, told: str) -> str:
    """Return the field in which a step of a designation tells one of STEPS."""
    return f"{state.partition('/')[2]}_{told}"
