"""Lists that others keep, row by row: their columns led to fields, and what did not come in."""
