"""Parts that know Qt and nothing of archives."""
