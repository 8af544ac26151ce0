"""Phrases: their notation, how they match, and their slots."""
