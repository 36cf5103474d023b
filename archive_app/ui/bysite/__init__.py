"""The working list site by site."""
