"""The web door: a page on this machine, and the line it talks over."""
