"""Projects with their money, plans of a year, targets and tasks."""
