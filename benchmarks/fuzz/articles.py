"""Makes random articles: well-formed ones in each format, then spoilt, from a seed that gives the same ones again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from random import Random

from benchmarks.fuzz.fragments import DIRECTIVES, FRONT_MATTER, HOSTILE, HTML, MARKDOWN, SENTENCES

SPOILT_SHARE = 0.6
LONGEST = 600
_LINE_ENDS = ("\n", "\r\n", "\r")


class Articles:
    """Random articles; ``sentences`` are put beside newslint's own, such as the examples of rules."""

    def __init__(self, seed: int, sentences: Sequence[str] = ()) -> None:
        self._random = Random(seed)
        self._sentences = (*SENTENCES, *sentences)

    def plain(self) -> str:
        """Return a plain text: a line a paragraph, with blank lines, or wrapped."""
        random = self._random
        between = random.choice(("\n", "\n\n", "\n \n"))
        blocks = [self._words() for _ in range(random.randint(1, 4))]
        if random.random() < 0.2:
            width = random.randint(20, 70)
            blocks = ["\n".join(_wrapped(block, width)) for block in blocks]
        if random.random() < 0.3:
            blocks = [random.choice(("- ", "1. ", "  ", "a. ", "• ", "")) + block for block in blocks]
        return self._finished(between.join(blocks), HOSTILE)

    def markdown(self) -> str:
        """Return a Markdown text."""
        random = self._random
        makers: tuple[Callable[[str], str], ...] = (
            lambda words: words,
            lambda words: f"{'#' * random.randint(1, 3)} {words}",
            lambda words: f"- {words}\n  - {self._inline(self._words())}\n- {self._words()}",
            lambda words: f"{random.randint(0, 12)}. {words}\n\n   {self._words()}",
            lambda words: f"> {words}\n>\n> > {self._words()}",
            lambda words: f"| {self._words()} | {words} |\n|---|---|\n| a | {self._words()} |",
            lambda words: f"{words}[^a]\n\n[^a]: {self._words()}",
            lambda words: f"{random.choice(HTML)}{words}{random.choice(HTML)}",
            lambda words: f"<div>\n{words}\n</div>",
            lambda words: f"<figure><img src='a.jpg'><figcaption>{words}</figcaption></figure>",
            lambda words: f"{words}\n{random.choice(MARKDOWN)}{self._words()}",
            lambda words: random.choice(MARKDOWN) + words + random.choice(MARKDOWN),
        )
        blocks = [random.choice(makers)(self._inline(self._words())) for _ in range(random.choice((1, 1, 2, 3, 4)))]
        return self._finished("\n\n".join(blocks), (*MARKDOWN, *HTML, *DIRECTIVES, *HOSTILE), front_matter=True)

    def html(self) -> str:
        """Return a piece of HTML, or a whole page."""
        random = self._random
        names = ("p", "p", "p", "h1", "h2", "li", "div", "td", "blockquote", "figcaption", "aside", "header", "form")
        blocks = []
        for _ in range(random.randint(1, 4)):
            name = random.choice(names)
            words = escape(self._words()) if random.random() < 0.7 else self._words()
            if random.random() < 0.4:
                inner = random.choice(("a", "b", "em", "q", "span", "code", "span hidden", "i style='display: none'"))
                words = f"{words} <{inner}>{self._words()}</{inner.split()[0]}>"
            end = f"</{name}>" if random.random() < 0.9 else ""
            blocks.append(f"<{name}>{words}{end}")
        text = random.choice(("", "\n", "<br>", " ")).join(blocks)
        if random.random() < 0.2:
            text = f"<!doctype html><title>{self._words()}</title><body><article>{text}</article></body>"
        return self._finished(text, (*HTML, *DIRECTIVES, "{% include x %}", "{{ page.title }}", *HOSTILE), True)

    def _words(self) -> str:
        return " ".join(self._random.choices(self._sentences, k=self._random.choice((1, 1, 1, 2))))

    def _inline(self, words: str) -> str:
        """Return words with Markdown inside them."""
        random = self._random
        parts = words.split(" ")
        for _ in range(random.choice((0, 0, 1, 2))):
            first = random.randrange(len(parts))
            last = random.randrange(first, min(len(parts), first + 6))
            before, after = random.choice(
                (("*", "*"), ("**", "**"), ("[", "](u)"), ("_", "_"), ("`", "`"), ("<b>", "</b>"))
            )
            parts[first] = before + parts[first]
            parts[last] += after
        return random.choice((" ", " ", "\n")).join(parts) if random.random() < 0.2 else " ".join(parts)

    def _finished(self, text: str, strange: Sequence[str], front_matter: bool = False) -> str:
        """Return an article with front matter, spoilt, repeated, with other line ends; or as it is."""
        random = self._random
        if front_matter and random.random() < 0.15:
            text = random.choice(FRONT_MATTER) + text
        if random.random() < SPOILT_SHARE:
            for _ in range(random.choice((1, 1, 2, 3, 5, 9))):
                text = self._spoilt(text, strange)
        text = text[:LONGEST] + random.choice(("", "\n", "\n\n"))
        if random.random() < 0.25:
            text = text.replace("\n", random.choice(_LINE_ENDS))
        return text

    def _spoilt(self, text: str, strange: Sequence[str]) -> str:
        """Return a text with something put in, taken out, said twice or moved."""
        random = self._random
        start = random.randint(0, len(text))
        end = min(len(text), start + random.choice((1, 2, 5, 20, 100)))
        change = random.random()
        if change < 0.6:
            return text[:start] + random.choice(strange) * random.choice((1, 1, 1, 2, 30)) + text[start:]
        if change < 0.75:
            return text[:start] + text[end:]
        if change < 0.9:
            return text[:end] + random.choice(("", "\n\n", " ")) + text[start:]
        return text[end:] + text[:start]


def _wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text filled up to a width."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
