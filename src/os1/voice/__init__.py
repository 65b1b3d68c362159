"""The spoken turn: the only folder that imports Pipecat."""
