"""What kind of act words name: a verb with what goes with it, a noun after a light verb, and what names none."""
