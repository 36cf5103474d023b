"""What each site has (四有), and the lists that are published: editions, publishing, comparing."""
