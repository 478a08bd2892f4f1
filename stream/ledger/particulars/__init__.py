"""The particulars of an act as an article tells them: who, where, when and of what matter, each made ready to be compared."""
