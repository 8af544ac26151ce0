"""Plugins: found, checked, and collected with newslint's own parts into one registry."""
