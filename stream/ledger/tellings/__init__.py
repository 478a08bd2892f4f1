"""What one article tells of acts: its title and text brought to one telling an act, and each telling with all that it says of it."""
