"""Who is there."""
