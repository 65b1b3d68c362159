"""Where the journal lies: the only folder that speaks SQL."""
