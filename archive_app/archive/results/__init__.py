"""What was found, as it is shown: the working list, an entry opened whole, maps and years."""
