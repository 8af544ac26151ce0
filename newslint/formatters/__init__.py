"""Formatters: one file each, from results to the text of a report."""
