"""Quality: precision and recall of the rule families on labelled articles that are kept outside the repository."""
