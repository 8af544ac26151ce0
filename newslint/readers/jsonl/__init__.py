"""JSON Lines: an article a record."""
