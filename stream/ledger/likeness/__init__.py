"""Whether a telling may be of an act, and how well it fits: by kind, sides, times and what its article told before."""
