"""What is done to entries that there are: checked, numbered, moved, made one, marked, put right."""
