"""What several kinds share: the rules that look at one unit at a time, for words, at citations, at copies."""
