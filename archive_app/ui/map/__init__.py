"""The map: the working list where it lies, without any network, and sheets placed below it."""
