"""Skeletons of rules and plugins: commented files to begin with, which pass their own tests."""
