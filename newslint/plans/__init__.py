"""Plans: what a run works out of rule packs before it sees a text, kept in the user's cache for later runs."""
