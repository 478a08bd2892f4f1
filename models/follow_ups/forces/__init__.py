"""Forces that come, go, train or are let in: who counts as one, which way it goes, and when that is put off."""
