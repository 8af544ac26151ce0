"""Template tags (Jekyll, Hugo, Jinja) as an expression, for every reader of marked-up text."""

from __future__ import annotations

# No part runs over another opening bracket, so that each stretch of text is looked at once.
TEMPLATE_TAGS = (
    r"\{\{[<%][^{}]*[>%]\}\}"  # Hugo: {{< figure src="a.jpg" >}}, {{% notice %}}
    r"|\{%[^{}]*%\}"  # tags: {% include video.html %}
    # Expressions: {{ page.url }}, {{ "/a" | relative_url }}, {{ .Title }}, {{ image(12) }}, {{ title | upper }}. One
    # word, alone or with named values behind a stroke, is a note to a person: {{cn}}, {{cn|date=Mei 2024}}.
    r"|\{\{-?\s*(?:[A-Za-z_]\w*\s*(?:[.\[(]|\|(?!\s{0,9}\w{1,40}\s{0,9}=))|[\"'.$])[^{}]*\}\}"
)
"""The source of an expression that matches one tag; it has no groups that count."""
