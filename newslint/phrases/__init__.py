"""Phrases: how rules say in words what they look for, and how a text is searched for it."""
