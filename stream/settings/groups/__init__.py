"""The groups of settings, each with the names, types, ranges, defaults and meanings of its own."""
