"""Fixes: applied to a text in rounds, to a file whole or not at all, with the structure of markup kept."""
