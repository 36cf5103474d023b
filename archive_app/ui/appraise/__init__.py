"""Appraisal: one person's scores, those of several beside each other, sites compared."""
