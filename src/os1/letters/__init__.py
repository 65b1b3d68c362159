"""Letters: written with the user, in their own words."""
