"""Where and when sites are: groups, positions, periods, what came of them."""
