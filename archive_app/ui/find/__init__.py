"""The working list: what was asked for, as rows or pictures."""
