"""Copies across articles: an index of paragraphs on disk, what of new articles stands in it, and clusters of copies."""
