"""What leaves an archive to be filed: dossiers, their editions and series."""
