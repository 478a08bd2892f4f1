"""Copies of a text as newsrooms make them, for measuring how many are known again."""
