"""What texts are like, worked out once for all rules: citations, grammar, repetition, layout."""
