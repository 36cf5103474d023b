"""A question built of rows, for those who do not type it."""
