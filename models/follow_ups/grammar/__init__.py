"""How a sentence is built: its words and their bounds, subjects, verb groups, noun phrases, and where clauses end."""
