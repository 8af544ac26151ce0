"""Kinds: one file each, the code that YAML rules name under ``kind``."""
