"""The safety audit that ships with the product: what the model in use does, and what she does around it."""
