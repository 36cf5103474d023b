"""One entry: its picture, form, files, links, text and history."""
