"""What counts as a failure, one file for each thing she never does; written apart from the product's own guard, and strict."""
