"""Who takes part in an act, and where: the named, those a pronoun or a passage speaks of, and those left out."""
