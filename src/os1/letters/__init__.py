"""Letters: written with the user in the user's own words, and drawn by a pen."""
