"""Tests of the page and the service of newslint serve."""
