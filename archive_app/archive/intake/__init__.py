"""Files that come in: looked at, grouped, told apart, and kept with what they say."""
