"""Acts told by a verb: what makes a clause speak of the future, after a modal, in an infinitive or by a date."""
