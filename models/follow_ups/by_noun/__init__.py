"""Acts told by a noun: the object of a plan, the subject of what is said of it, or a noun told as to come."""
