"""The scripted year of news, and how well a ledger tells the lives of its acts."""
