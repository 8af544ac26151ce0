"""Formatter ``text``: what a person sees, at any width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.formatters import text
from newslint.hookspecs import Run
from newslint.terminal import width

LINTER = Linter()


def report(article: str, **about: object) -> list[str]:
    result = LINTER.lint_text(article)
    return "".join(text.format([result], Run("0", **about))).split("\n")  # type: ignore[arg-type]


def test_the_span_is_underlined_below_wide_and_combining_characters() -> None:
    lines = report("Harga 日本 cafe\u0301 naik.[butuh rujukan] Harga turun.")
    assert width(lines[1][: lines[1].index("[")]) == lines[2].index("^")
    assert lines[2].count("^") == len("[butuh rujukan]")


@given(
    before=st.text(st.sampled_from("abc d日e\u0301.,"), max_size=300),
    after=st.text(st.sampled_from("abc d日."), max_size=300),
    columns=st.integers(min_value=40, max_value=160),
)
def test_the_marked_part_starts_with_the_finding_and_lines_fit(before: str, after: str, columns: int) -> None:
    lines = report(f"{before} [butuh rujukan] {after}", width=columns, quiet=True)
    shown, underline = next(
        (lines[index], lines[index + 1]) for index in range(len(lines) - 1) if set(lines[index + 1].strip()) == {"^"}
    )
    assert width(shown) <= columns
    column = underline.index("^")
    cut = next(index for index in range(len(shown) + 1) if width(shown[:index]) >= column)
    assert shown[cut:].lstrip("\u0301").startswith("[butuh")
