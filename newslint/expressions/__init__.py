"""Regular expressions of rules: compiled late, under a time limit, with the literals that they require."""
