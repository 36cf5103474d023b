"""A site's dossier is issued with one button."""
