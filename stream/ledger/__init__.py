"""The ledger of follow-ups: every announced act through its life, merged from the articles that tell of it."""
