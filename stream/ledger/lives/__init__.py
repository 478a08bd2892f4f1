"""The life of an act: where it stands, and what one more telling does to that."""
