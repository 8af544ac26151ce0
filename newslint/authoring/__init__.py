"""For rule authors and users: pages of rules, results of examples, coverage, surveys of what is installed."""
