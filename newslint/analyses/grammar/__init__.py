"""The grammar of Indonesian sentences: words and their classes, predicates, main clauses, fragments."""
