"""What she keeps: finding again what was said, without any model that writes."""
