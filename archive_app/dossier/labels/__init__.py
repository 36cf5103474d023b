"""Labels for boxes and volumes, on the sheets that are sold for them."""
