"""Where everything stands on the page."""
