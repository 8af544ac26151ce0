"""Citation markers of an article and the reference entries they point to."""
