"""From the source text of a format to plain text with every position kept; what the readers are made of."""
