"""Learns from an archive which lines recur in its articles, and proposes them as rules for an editor to accept."""
