"""A day in the field: recording, sound, cards of cameras, the second copy and its receipt."""
