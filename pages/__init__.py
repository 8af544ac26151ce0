"""What turns docs/ into the documentation's site; mkdocs.yml names the hooks."""
