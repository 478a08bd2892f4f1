"""How acts of one article hang together: one told twice, one beside another, one that later words go back to."""
