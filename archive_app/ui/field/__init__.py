"""Field work: one site, large targets, and the count at the end of the day."""
