"""What she keeps, and how she finds it again."""
