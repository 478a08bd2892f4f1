"""Acts that sides propose, agree on or accept, by a noun or a clause, and what their accords set in force."""
