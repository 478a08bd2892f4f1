"""Acts that are called off, put off, moved or refused, and what is said of them in their place."""
