"""What is done to all that is selected at once."""
