"""Results of files that have not changed since they were linted, kept in the user's cache."""
