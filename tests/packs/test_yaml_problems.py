"""What is not YAML is told in newslint's own words: the same ones whatever parser refuses it, and in whatever words."""

from __future__ import annotations

import pytest
import yaml

from newslint import foreign_data
from newslint.errors import ConfigError
from newslint.packs import yaml_problems, yaml_text
from tests.every import every

TOO_DEEP = "nested more than 100 deep"


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> object:
    """Each of the two parsers of PyYAML, whose sentences and marks differ."""
    forget_loaders()
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    yield request.param
    forget_loaders()


def forget_loaders() -> None:
    foreign_data.yaml_loader.cache_clear()
    foreign_data.unique_loader.cache_clear()


@every(
    ("text", "line", "sentence"),
    [
        ("a: b\n\tc: d\n", 2, yaml_problems.TAB),
        ("judul: Harga: naik\n", 1, yaml_problems.SECOND_COLON),
        ("judul: 'Harga': naik\n", 1, yaml_problems.SECOND_COLON),
        ("judul: Harga\n   isi: naik\n", 2, yaml_problems.SECOND_COLON),
        ("judul: - Harga\n", 1, yaml_problems.LIST_IN_LINE),
        ("a: b\njudul:Harga\nc: d\n", 2, yaml_problems.NO_KEY),
        ("a: b\njudul:Harga", 2, yaml_problems.NO_KEY),
        ("a: b\n'judul'\nc: d\n", 2, yaml_problems.NO_KEY),
        ("a: b\njudul: 'Harga\nc: d\n", 2, yaml_problems.UNCLOSED_QUOTE),
        ('a: b\njudul: "Harga\n---\nc: d\n', 2, yaml_problems.UNCLOSED_QUOTE),
        ("judul: 'Jum'at'\n", 1, yaml_problems.MISFIT),
        ("a:\n  b: c\n d: e\n", 3, yaml_problems.MISFIT),
        ("a: b\n- c\n", 2, yaml_problems.MISFIT),
        ("a:\n  - b\n  c: d\n", 3, yaml_problems.NO_ITEM),
        ("a: [b, c\nd: e\n", 1, yaml_problems.UNCLOSED_LIST),
        ("a: ['b' 'c']\n", 1, yaml_problems.UNCLOSED_LIST),
        ("a:\n  {b: c, d\n", 2, yaml_problems.UNCLOSED_MAPPING),
        ("a: [,]\n", 1, yaml_problems.NO_VALUE),
        ("a: }b\n", 1, yaml_problems.NO_VALUE),
        ("a: > teks\n  b\n", 1, yaml_problems.BLOCK_TEXT),
        ("a: |0\n  b\n", 1, yaml_problems.BLOCK_TEXT),
        ('a:\n  "\\w+"\n', 2, yaml_problems.BACKSLASH),
        ('a: "\\xzz"\n', 1, yaml_problems.BACKSLASH),
        ('a: "\\w\n', 1, yaml_problems.BACKSLASH),
        ("a: b\nc: !penting d\n", 2, yaml_problems.TAG),
        ("a: !x!penting d\n", 1, yaml_problems.TAG),
        ("a: !!binary x\n", 1, yaml_problems.TAG),
        ("a: @redaksi\n", 1, "a text that begins with @ must stand in quotes"),
        ("a: %b\n", 1, "a text that begins with % must stand in quotes"),
        ("%YAML 9.0\n---\na: b\n", 1, "a text that begins with % must stand in quotes"),
        ("a: *penting\n", 1, "a text that begins with * must stand in quotes"),
        ("a: b\nc: * penting\n", 2, "a text that begins with * must stand in quotes"),
        ("a: & penting\n", 1, "a text that begins with & must stand in quotes"),
        ("a: b\n---\nc: d\n", 2, yaml_problems.SECOND_DOCUMENT),
        ("a: b\n...\nc: d\n", 3, yaml_problems.SECOND_DOCUMENT),
        ("a: {<<: 3}\n", 1, "the key << is not taken; write the values out"),
        ("a: b\n[c]: d\n", 2, yaml_problems.NO_PLAIN_KEY),
        ("a: b\nc: 2024-13-45\n", 2, yaml_problems.NO_SCALAR),
        ("a: [b,\n !!int '']\n", 2, yaml_problems.NO_SCALAR),
        ("a: b\nc: !!timestamp kemarin\n", 2, yaml_problems.NO_SCALAR),
        ("a: b\nc: 'd\x07'\n", 2, "the character U+0007 stands here, which YAML does not take"),
        ("a: b\nc: d\na: e\n", 3, "the key 'a' is given twice"),
        ("a: b\nc: " + "[" * 5000, 2, TOO_DEEP),
        ("a:\n " + "- " * 5000 + "b", 2, TOO_DEEP),
        ("a:\n " + "- ? " * 5000 + "b", 2, TOO_DEEP),
        ("a: b\n" + "".join(" " * depth + "k:\n" for depth in range(300)), 102, TOO_DEEP),
        ("a: &b [c]\nd: *b\n", 2, "aliases (*b) are not taken; write the value out"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_the_line_and_a_sentence_of_our_own(text: str, line: int, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        yaml_text.load(text, "berkas", ConfigError)
    assert str(caught.value) == f"berkas:{line}: {sentence}"


@every("end", [*range(0, 700, 7)])
@pytest.mark.usefixtures("parser")
def test_whatever_is_cut_off_is_told_in_one_sentence(end: int) -> None:
    text = 'a: {b: [c, \'d e\', "f \\"g"], h: !i j}\nk:\n  - l: *m\n  - ? [n, {o: p}]\n    : |\n      q\n' * 8
    with pytest.raises(ConfigError) as caught:
        yaml_text.load(text[:end] + "\x01", "berkas", ConfigError)
    assert "\n" not in str(caught.value)
