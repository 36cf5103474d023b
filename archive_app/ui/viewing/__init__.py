"""Looking at pictures and pages closely, listening to sound, recording it."""
