"""What the parts of a dossier show: forms, records, tables, pictures."""
