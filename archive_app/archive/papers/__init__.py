"""What is written beside dossiers: tables, labels, charts, lists that are published, plans."""
