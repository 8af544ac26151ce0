"""Markdown as blocks of text."""
