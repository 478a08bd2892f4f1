"""What is kept and published of acts, and for how long: durable entries, records, and what was dropped."""
