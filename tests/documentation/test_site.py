"""What turns the documentation into a site: links, code in tables, examples with their messages, pages in pairs."""

from __future__ import annotations

import re
from pathlib import Path

from pages.check_links import SITE, broken
from pages.examples import ExamplePages
from pages.links import for_the_site, with_deeper_lists, with_plain_code
from tests.made_once import CATALOGUE, REGISTRY

ROOT = Path(__file__).resolve().parent.parent.parent
SHOWN = {"README.md": "en.md", "docs/fixes.md": "fixes.md", "docs/rules/README.md": "rules/README.md"}
HOME = "https://forge.example/newslint"


def led(text: str, place: str) -> str:
    return for_the_site(text, place, SHOWN, HOME, frozenset({"examples"}))


def test_links_lead_to_pages_of_the_site_or_to_the_forge() -> None:
    assert led("[a](docs/fixes.md#b) [c](LICENSE) [d](https://x.example)", "README.md") == (
        f"[a](fixes.md#b) [c]({HOME}/blob/main/LICENSE) [d](https://x.example)"
    )
    assert led("[a](../../README.md), [e](../../examples)", "docs/rules/README.md") == (
        f"[a](../en.md), [e]({HOME}/tree/main/examples)"
    )


def test_links_in_code_are_code() -> None:
    text = "`[a](LICENSE)`\n\n```md\n[a](LICENSE)\n```\n"
    assert led(text, "README.md") == text


def test_nested_lists_are_moved_in_and_code_is_not() -> None:
    assert with_deeper_lists("- a\n  - b\n```\n  - c\n```") == "- a\n    - b\n```\n  - c\n```"


def test_code_that_the_parser_would_take_for_more_is_html() -> None:
    assert with_plain_code("`a` | `b\\|c` |") == "`a` | <code>b&#124;c</code> |"
    assert with_plain_code("```\n`b\\|c`\n```") == "```\n`b\\|c`\n```"


def test_every_example_of_every_rule_is_shown_as_what_it_is_and_with_its_message() -> None:
    pages = ExamplePages(REGISTRY)
    for rule_id in (
        "cruft/ad-slot",
        "citations/undefined-marker",
        "suppressions/misspelt",
        "duplicates/across-articles",
    ):
        text = pages.page((ROOT / "docs" / "aturan" / f"{rule_id}.md").read_text(encoding="utf-8"), rule_id, "id")
        spec = CATALOGUE.spec(rule_id)
        assert (text.count('class="example reported"'), text.count('class="example left-alone"')) == (
            len(spec.bad),
            len(spec.good),
        )
        assert "⟦" not in text.partition("<figure")[2]


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text('<h2 id="ada">A</h2>', encoding="utf-8")
    links = ("a/", "a/#ada", "a/#tidak-ada", "b/", f"{SITE}a/", f"{SITE}c/", "https://lain.example/")
    page = "".join(f'<a href="{link}">x</a>' for link in links)
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert broken(tmp_path) == [("index.html", link) for link in ("a/#tidak-ada", "b/", f"{SITE}c/")]


def test_every_page_of_docs_stands_in_the_navigation() -> None:
    """MkDocs says so, too, and refuses to build; here it is told at once."""
    listed = re.findall(r"^ +- ([\w.-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert pages - set(listed) == set(), "name them in mkdocs.yml"
