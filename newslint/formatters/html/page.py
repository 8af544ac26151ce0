"""The page: its head with the policy that lets nothing in from outside, its landmarks, its filter, its rules."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from newslint.contracts import RuleWords, Run
from newslint.formatters.html.escaping import attribute, shown
from newslint.formatters.html.words import WORDS, Words
from newslint.formatters.statistics import figure
from newslint.severities import SEVERITIES

MOST_EXAMPLES = 2
"""How many texts show what a rule reports."""


def page(
    run: Run,
    overview: Iterable[str],
    articles: Iterable[str],
    statistics: Iterable[str],
    rules: Mapping[str, int],
    left_out: int,
) -> Iterator[str]:
    """Yield the whole page from its parts; ``rules`` has the number of each rule that is told about.

    ``left_out`` findings have no place among the articles.
    """
    words = WORDS[run.language]
    yield from _head(run, words)
    yield f'<a class="skip" href="#results">{words["skip"]}</a>\n<header><h1>{shown(run.title) or words["title"]}</h1>'
    yield f'<p class="date">{shown(run.date)}</p>' if run.date else ""
    yield f'<nav aria-label="{words["contents"]}"><a href="#results">{words["results"]}</a> '
    yield f'<a href="#rules">{words["rules"]}</a> <a href="#statistics">{words["statistics"]}</a></nav>'
    yield _theme(words)
    yield "</header>\n<main>\n"
    yield from overview
    yield '<section id="results" tabindex="-1" aria-labelledby="results-h">'
    yield f'<h2 id="results-h">{words["results"]}</h2>\n'
    if rules:
        yield from _filter(run, words, rules)
    if left_out:
        yield f'<p class="bounds">{words["left-out"].format(count=figure(left_out, run.language))}</p>'
    yield from articles
    yield "</section>\n"
    yield from _rules(run, words, rules)
    yield from statistics
    yield f"</main>\n<footer><p>{words['made'].format(version=shown(run.version))}</p></footer>\n"
    yield f"<script>{_asset('script.js')}</script>\n</body>\n</html>\n"


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _head(run: Run, words: Words) -> Iterator[str]:
    style, script = _asset("style.css"), _asset("script.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; "
        "form-action 'none'"
    )
    yield f'<!DOCTYPE html>\n<html lang="{run.language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta name="generator" content="newslint {shown(run.version)}">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f"<title>{shown(run.title) or words['title']}</title>\n<style>{style}</style>\n</head>\n<body>\n"


def _theme(words: Words) -> str:
    options = "".join(f'<option value="{name}">{words[f"theme-{name}"]}</option>' for name in ("auto", "light", "dark"))
    return f'<label class="control" hidden>{words["theme"]} <select id="theme">{options}</select></label>'


def _filter(run: Run, words: Words, rules: Mapping[str, int]) -> Iterator[str]:
    """Yield the controls; hidden until the script, which they need, shows them."""
    everything = f'<option value="">{words["all"]}</option>'
    levels = "".join(f'<option value="{level}">{words[level]}</option>' for level in reversed(SEVERITIES))
    yield f'<form class="control filter" role="search" aria-label="{words["filter"]}" hidden>'
    yield f'<label>{words["filter-rule"]} <select id="rule">{everything}'
    names = {rule: run.rules[rule].summary if rule in run.rules else rule for rule in rules}
    for rule in sorted(rules, key=lambda rule: names[rule].casefold()):
        yield f'<option value="{rules[rule]}">{shown(names[rule])}</option>'
    yield f'</select></label><label>{words["filter-severity"]} <select id="severity">{everything}{levels}</select>'
    yield f'</label><label>{words["filter-file"]} <input id="file" type="search" autocomplete="off" spellcheck="false">'
    yield f'</label><button type="reset">{words["reset"]}</button>'
    yield f'<output id="shown" data-told="{words["shown"]}"></output>'
    yield f'<output id="done" data-told="{words["done-count"]}"></output>'
    yield f'<span class="keys">{words["keys"]}</span></form>\n'
    yield f'<p id="nothing" hidden>{words["nothing"]}</p>\n'


def _rules(run: Run, words: Words, rules: Mapping[str, int]) -> Iterator[str]:
    yield f'<section id="rules" aria-labelledby="rules-h"><h2 id="rules-h">{words["rules"]}</h2>\n'
    for rule in sorted(rules):
        about = run.rules.get(rule)
        name = f"<code>{shown(rule)}</code>"
        heading = name if about is None else f"{_prose(about.summary)} {name}"
        yield f'<section class="rule" id="r{rules[rule]}" tabindex="-1"><h3>{heading}</h3>'
        if about is not None:
            yield f"<p>{_prose(about.why)}{_page_link(about.url, words)}</p>"
            yield from _examples(about, words)
        yield "</section>\n"
    yield "</section>\n"


def _page_link(url: str, words: Words) -> str:
    return f' <a href="{attribute(url)}" rel="noreferrer">{words["page"]}</a>' if url else ""


def _examples(about: RuleWords, words: Words) -> Iterator[str]:
    """Yield a few texts in which a rule reports something, with that marked, and one that it leaves alone."""
    for text, spans in about.reported[:MOST_EXAMPLES]:
        yield _example(words["reported"], _marked(text, spans))
    for text in about.unreported[:1]:
        yield _example(words["unreported"], shown(text))


def _example(told: str, text: str) -> str:
    return f'<figure class="example"><figcaption>{told}</figcaption><p lang="id">{text}</p></figure>'


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts, done = [], 0
    for start, end in sorted(spans):
        if start >= done:
            parts.append(f"{shown(text[done:start])}<em>{shown(text[start:end])}</em>")
            done = end
    return "".join((*parts, shown(text[done:])))


def _prose(text: str) -> str:
    """Return words of a rule, what stands between backticks as code."""
    parts = shown(" ".join(text.split())).split("`")
    return "".join(f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts))
