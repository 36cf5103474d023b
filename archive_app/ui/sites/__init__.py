"""Where an archive's sites are chosen and new ones added."""
