"""The words everything else is said in: pure, standard library only."""
