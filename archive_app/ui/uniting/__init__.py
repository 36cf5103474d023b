"""What may be there twice is looked through, pair by pair, and made one or told apart."""
