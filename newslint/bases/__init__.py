"""Bases of kinds: what several kinds share."""
