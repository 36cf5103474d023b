"""Charts: what they say, and laid out once as marks that paper and window draw alike."""
