"""Maps: a plane to draw on, points gathered into clusters, sheets placed by control points."""
