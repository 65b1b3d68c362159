"""How well she does beside others: what `os1 bench` measures."""
