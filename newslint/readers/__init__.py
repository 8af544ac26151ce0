"""Readers: one file each, from a decoded source to documents."""
