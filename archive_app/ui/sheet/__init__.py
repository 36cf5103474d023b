"""The working list as a table that is edited like a spreadsheet."""
