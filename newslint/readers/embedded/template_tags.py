"""Template tags of site generators (Jekyll, Hugo, Jinja ...), alone and in pairs, as expressions.

No part of an expression runs over another opening bracket, so that each stretch of text is looked at once.
"""

from __future__ import annotations

TEMPLATE_TAGS = (
    r"\{\{[<%][^{}]*[>%]\}\}"  # Hugo: {{< figure src="a.jpg" >}}, {{% notice %}}
    r"|\{%[^{}]*%\}"  # tags: {% include video.html %}
    # Expressions: {{ page.url }}, {{ "/a" | relative_url }}, {{ .Title }}, {{ image(12) }}, {{ title | upper }}. One
    # word, alone or with named values behind a stroke, is a note to a person: {{cn}}, {{cn|date=Mei 2024}}.
    r"|\{\{-?\s*(?:[A-Za-z_]\w*\s*(?:[.\[(]|\|(?!\s{0,9}\w{1,40}\s{0,9}=))|[\"'.$])[^{}]*\}\}"
)
"""The source of an expression that matches one tag; it has no groups that count."""
COMMENT_NAMES = frozenset({"comment", "doc"})
"""Names of pairs of tags whose content nobody is shown."""
CODE_NAMES = COMMENT_NAMES | frozenset(
    """
    highlight raw verbatim literal code codeblock code-block code_block code-toggle codes prism pre snippet
    css style stylesheet script javascript js json yaml toml xml schema sql
    mermaid plantuml uml graphviz dot goat diagram chart echarts flowchart
    math mathjax katex latex tex equation align asciimath
    terminal shell bash console command cmd output gist jsfiddle codepen asciinema swagger openapi svg
    """.split()
)
"""Names of pairs of tags whose content is code, a formula or a comment.

Between all others stands prose; raw HTML, too, holds it more often than not.
"""
LIQUID = r"\{%[-+~]?\s*(?P<liquid>[\w-]+)[^{}]*%\}"
"""A tag that may be the first of a pair, as in Jekyll, Jinja, Twig, Nunjucks: ``{% highlight go %}``."""
LIQUID_PAIR = (r"\{{%[-+~]?\s*{name}(?![\w-])", r"\{{%[-+~]?\s*end{name}\s*[-+~]?%\}}")
HUGO = r"\{\{[<%]\s*(?P<hugo>[\w-]+)[^{}]*(?<!/)(?<!/ )[>%]\}\}"
"""The same in Hugo: ``{{< highlight go >}}``; with a stroke at its end the tag has no partner."""
HUGO_PAIR = (r"\{{\{{[<%]\s*{name}(?![\w-])", r"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}")
"""How the tags of a pair begin and end, by their name."""
