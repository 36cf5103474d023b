"""What a filed PDF needs and ReportLab lacks: letters, pictures and writing that stay whole."""
