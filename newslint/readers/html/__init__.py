"""HTML as blocks of text."""
