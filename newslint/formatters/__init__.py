"""Formatters: one module each, from results to the text of a report."""

FORMATTERS = {
    "text": "text",
    "concise": "concise",
    "json": "json",
    "jsonl": "jsonl",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "rdjson": "rdjson",
    "markdown": "markdown.formatter",
    "html": "html.formatter",
    "docx": "docx.formatter",
}
"""The module of each format, which has a function ``format``; in the order in which the help lists them."""
