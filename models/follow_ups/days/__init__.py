"""When an act is to come: which of the time phrases around it are its own, and what they say of its day."""
