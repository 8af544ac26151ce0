"""Word files: the package opened with care, and the paragraphs in it."""
