"""What readers hand over of what an author says to newslint, and that it leaves the text as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from newslint.text.directives import Directive
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every

LINE = "<!-- newslint-disable-line cruft: arsip -->"


def read(text: str, path: str = "artikel.md") -> Document:
    reader = HtmlReader() if path.endswith(".html") else MarkdownReader()
    (document,) = reader.read(Source(path, text))
    return document


def directives(text: str, path: str = "artikel.md") -> list[Directive]:
    """Return the directives of a text, in order, each checked to stand where it says."""
    found = read(text, path).suppressions
    assert [one.start for one in found] == sorted(one.start for one in found)
    return list(found)


def places(text: str, path: str = "artikel.md") -> list[str]:
    return [text[one.start : one.end] for one in directives(text, path)]


def words(text: str, path: str = "artikel.md") -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text, path).blocks]


@every(
    ("comment", "action", "rules", "reason"),
    [
        ("<!-- newslint-disable-file -->", "disable-file", (), ""),
        ("<!--newslint-disable-->", "disable", (), ""),
        ("<!-- newslint-disable a/b, c -->", "disable", ("a/b", "c"), ""),
        ("<!-- newslint-disable a/b c: kutipan: asli -->", "disable", ("a/b", "c"), "kutipan: asli"),
        ("<!-- newslint-disable: arsip lama -->", "disable", (), "arsip lama"),
        ("<!-- newslint-enable a -- selesai -->", "enable", ("a",), "selesai"),
        ("<!-- newslint-disable-line a: nilai > 5 dan <b> -->", "disable-line", ("a",), "nilai > 5 dan <b>"),
        ("<!-- newslint-disable-next-line a,\n b: dua\n baris -->", "disable-next-line", ("a", "b"), "dua baris"),
        ("<!-- newslint-disable-nextline a -->", "disable-nextline", ("a",), ""),
        ("<!-- newslint disable a -->", "newslint disable", ("a",), ""),
        ("<!-- Newslint-Disable -->", "Newslint-Disable", (), ""),
    ],
)
@every("path", ["artikel.md", "artikel.mdx", "artikel.html"])
def test_a_comment_says_what_to_switch_off_and_why(
    path: str, comment: str, action: str, rules: tuple[str, ...], reason: str
) -> None:
    text = f"Harga beras naik.\n\n{comment}\n\nHarga gula turun.\n"
    assert directives(text, path) == [Directive(action, rules, reason, 19, 19 + len(comment))]


@every("comment", ["<!-- newsletter -->", "<!-- newslint rapi sekali -->", "<!-- lihat newslint -->"])
@every("path", ["artikel.md", "artikel.html"])
def test_other_comments_are_none(path: str, comment: str) -> None:
    assert directives(f"Harga beras naik. {comment}\n", path) == []


@every(
    ("text", "expected"),
    [
        (f"Harga {LINE} naik.", [("paragraph", "Harga naik.")]),
        (f"Harga naik.{LINE}", [("paragraph", "Harga naik.")]),
        (f"{LINE} Harga naik.", [("paragraph", "Harga naik.")]),
        (f"**Harga {LINE} naik.**", [("paragraph", "Harga naik.")]),
        (f"## Harga naik {LINE}", [("title", "Harga naik")]),
        (f"- satu {LINE}\n- dua", [("list-item", "satu"), ("list-item", "dua")]),
        (f"- {LINE} satu\n- dua", [("list-item", "satu"), ("list-item", "dua")]),
        (f"1. satu\n   {LINE}\n2. dua", [("list-item", "1. satu"), ("list-item", "2. dua")]),
        (f"> {LINE}\n> Harga naik.", [("quote", "Harga naik.")]),
        (f"> Harga {LINE}\n> naik.", [("quote", "Harga naik.")]),
        (f"| a {LINE} | b |\n|---|---|\n| c | d |", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")]),
        (f"Isi.[^1]\n\n[^1]: Sumber. {LINE}", [("paragraph", "Isi.[^1]"), ("footnote", "[^1]: Sumber.")]),
        (f"{LINE}\nHarga naik.", [("paragraph", "Harga naik.")]),
        (f"Harga naik.\n{LINE}\n\nHarga turun.", [("paragraph", "Harga naik."), ("paragraph", "Harga turun.")]),
    ],
)
def test_a_comment_in_markdown_is_seen_and_is_no_part_of_the_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text) == [LINE]
    assert words(text) == expected


@every(
    ("before", "after"),
    [
        ("Warga menolak rencana", "yang diajukan perusahaan."),
        ("Rapat dipimpin Presiden", "Joko dan dihadiri para menteri."),
        ("> Warga menolak rencana", "> yang diajukan perusahaan."),
        ("- Warga menolak rencana", "  yang diajukan perusahaan."),
    ],
)
@every("comment", [LINE, "<!-- newslint-disable-next-line\n cruft -->"])
def test_a_comment_amid_a_sentence_does_not_part_the_paragraph(before: str, after: str, comment: str) -> None:
    assert words(f"{before}\n{comment}\n{after}\n") == words(f"{before}\n{after}\n")


@every(
    "text",
    [
        f"```html\n{LINE}\n```",
        f"~~~\nHarga\n\n{LINE}\n~~~",
        f"Harga:\n\n    kode\n    {LINE}\n    kode",
        f"Tulis `{LINE}` di sana.",
        f"<script>\n{LINE}\n</script>",
        f"<style>\n/* {LINE} */\n</style>",
        f"- satu\n\n  ```\n  {LINE}\n  ```",
    ],
)
def test_code_in_markdown_says_nothing(text: str) -> None:
    assert places(f"Pembuka.\n\n{text}\n\nPenutup.\n") == []


@every("name", ["script", "style", "pre", "textarea", "noscript"])
def test_code_in_html_says_nothing(name: str) -> None:
    assert places(f"<p>Pembuka.</p><{name}>{LINE}</{name}><p>Penutup.</p>", "artikel.html") == []


def test_a_comment_that_never_ends_switches_nothing_off() -> None:
    assert places("<p>Pembuka.</p><!-- newslint-disable-line", "artikel.html") == []
    assert [one.by for one in directives("Pembuka.\n\n<!-- newslint-disable-line\n")] == ["text"]


@every(
    "comment",
    [
        "[//]: # (newslint-disable-next-line cruft)",
        '[//]: # "newslint-disable-next-line cruft"',
        "[comment]: <> (newslint-disable-next-line cruft)",
        "[catatan-redaksi]: # 'newslint-disable-next-line cruft'",
        "{# newslint-disable-next-line cruft #}",
        "{{/* newslint-disable-next-line cruft */}}",
        "{{- /* newslint-disable-next-line cruft */ -}}",
        "{{!-- newslint-disable-next-line cruft --}}",
        "{% comment %} newslint-disable-next-line cruft {% endcomment %}",
        "{% comment %}\nnewslint-disable-next-line cruft\n{% endcomment %}",
        "{/* newslint-disable-next-line cruft */}",
        "%% newslint-disable-next-line cruft %%",
    ],
)
def test_comments_of_site_generators_say_the_same(comment: str) -> None:
    (found,) = directives(f"Pembuka.\n\n{comment}\n\nPenutup.\n")
    assert (found.action, found.rules, found.reason, found.by) == ("disable-next-line", ("cruft",), "", "comment")


@every("comment", ["{# newslint-disable-line #}", "{{/* newslint-disable-line */}}"])
def test_so_they_do_in_html(comment: str) -> None:
    text = f"<p>Pembuka. {comment}</p><pre>{comment}</pre><script>{comment}</script>"
    assert places(text, "a.html") == [comment]


@every(
    "line",
    [
        "// newslint-disable-next-line",
        "/* newslint-disable */",
        "# newslint-disable-file",
        "## newslint-disable-next-line cruft/related-link",
        "<! newslint-enable >",
        "<!—- newslint-disable-line —>",
        "[//]: # newslint-disable-line",
        "; newslint-disable",
        "(newslint-disable-line)",
        "newslint-disable-line",
        "Warga pulang.\n[//]: # (newslint-disable-line)",
    ],
)
def test_an_instruction_in_a_form_that_is_no_comment_is_told(line: str) -> None:
    (found,) = directives(f"Pembuka.\n\n{line}\n\nPenutup.\n")
    assert (found.by, found.is_known) == ("text", False)
    result = Linter(plan=True).lint_text(f"Pembuka.\n\n{line}\n\nPenutup.\n", "a.md")
    assert [one.rule for one in result.findings] == ["suppressions/misspelt"]


@every(
    "line",
    [
        "- newslint-disable-file: seluruh berkas",
        "> newslint-disable-line mematikan satu baris",
        "# newslint-disable untuk pemula",
        "newslint-disable mematikan aturan.",
        "Perintah newslint-disable-line mematikan aturan.",
        "`// newslint-disable`",
        "    // newslint-disable",
        "```\n// newslint-disable\n```",
        "newslint-disablement",
    ],
)
def test_text_about_an_instruction_is_text(line: str) -> None:
    assert directives(f"Pembuka.\n\n{line}\n\nPenutup.\n") == []


def test_a_comment_in_html_does_not_part_a_paragraph() -> None:
    text = f"<p>Harga {LINE} beras <b>naik{LINE}</b>.</p>"
    assert (words(text, "a.html"), places(text, "a.html")) == ([("paragraph", "Harga beras naik.")], [LINE, LINE])


def test_components_have_comments_of_their_own() -> None:
    comment = "{/* newslint-disable-line cruft: {arsip} */}"
    text = f"Harga naik. {comment}\n"
    for path in ("a.mdx", "a.md"):
        assert (places(text, path), words(text, path)) == ([comment], [("paragraph", "Harga naik.")])


@every(
    ("matter", "rules"),
    [
        ("---\njudul: Harga\nnewslint: {ignore: [cruft/ad-slot, style]}\n---\n", ("cruft/ad-slot", "style")),
        ("---\nnewslint:\n  ignore: cruft\n---\n", ("cruft",)),
        ("---\r\nnewslint:\r\n  ignore:\r\n    - cruft\r\n---\r\n", ("cruft",)),
        ("+++\nnewslint.ignore = ['cruft']\n+++\n", ("cruft",)),
        ('+++\njudul = "Harga"\n[newslint]\nignore = "cruft style"\n+++\n', ("cruft", "style")),
    ],
)
@every("path", ["artikel.md", "artikel.html"])
def test_front_matter_names_rules_for_the_whole_file(path: str, matter: str, rules: tuple[str, ...]) -> None:
    (found,) = directives(f"{matter}\nHarga naik.\n", path)
    assert (found.action, found.rules, found.by) == ("disable-file", rules, "front-matter")
    assert matter[found.start : found.end].strip("[").startswith("newslint")
    assert "\n" not in matter[found.start : found.end]


@every(
    ("value", "action"),
    [
        ("false", "false"),
        ("[cruft]", "['cruft']"),
        ("", ""),
        ("{ignor: cruft}", "ignor"),
        ("{ignore: true}", "ignore: true"),
        ("{ignore: }", "ignore: "),
        ("{ignore: [1]}", "ignore: [1]"),
        ('{ignore: ""}', "ignore: "),
    ],
)
def test_front_matter_that_means_nothing_is_kept_to_be_told(value: str, action: str) -> None:
    assert [one.action for one in directives(f"---\nnewslint: {value}\n---\n\nHarga naik.\n")] == [action]


def test_an_empty_list_switches_nothing_off() -> None:
    assert directives("---\nnewslint: {ignore: []}\n---\n\nHarga naik.\n") == []


@given(
    st.lists(st.sampled_from([*"-<>!*/{}`|\n\r> ", "<!--", "-->", "newslint-disable", "newslint", "{/*", "*/}", "a"]))
)
def test_no_text_makes_a_reader_raise(parts: list[str]) -> None:
    text = "".join(parts)
    for path in ("a.md", "a.mdx", "a.html"):
        assert all(0 <= one.start < one.end <= len(text) for one in directives(text, path))
