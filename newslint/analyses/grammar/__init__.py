"""The clauses of Indonesian sentences: words, predicates, main clauses, fragments."""
