from models.native import prefer_sources_if_stale

prefer_sources_if_stale()
