"""The working list along the years, with the chronicle of a site."""
