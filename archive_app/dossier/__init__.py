"""A site's records as a PDF for filing. The only package that knows ReportLab."""
