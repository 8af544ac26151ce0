"""Benchmarks: quality on labelled articles, speed against a bare interpreter."""
