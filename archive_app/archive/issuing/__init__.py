"""What leaves an archive on paper: dossiers, their editions and series, tables for others."""
