"""The configuration: its file, and which rules it makes run."""
