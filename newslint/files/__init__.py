"""Files: which there are, what is really a file, bytes to text, and writing that loses nothing."""
