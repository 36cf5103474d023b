"""What the list can be narrowed to, counted, beside it."""
