"""Of which act a telling is that the rules give to none: the likeliest, the one due in these days, or the one of its article."""
