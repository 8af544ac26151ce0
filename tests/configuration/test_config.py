"""The configuration: found upward, checked key by key, put on top of the rules."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.config_file import read_config
from newslint.configuration.place import find_config
from newslint.configuration.selection import Selection
from newslint.errors import ConfigError
from newslint.files.globs import Globs
from tests.every import every

AD = "Ad image"
OFF = "a rule is switched off by its name in another key: 'ignore: [a/b]'"
UNKNOWN = "unknown rule or family 'cruff'; did you mean 'cruft'?"


def config(folder: Path, text: str) -> Config:
    file = folder / ".newslint.yaml"
    file.write_text(text, encoding="utf-8")
    return read_config(str(file))


def problem(folder: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        config(folder, text)
    message = str(caught.value)
    assert "\n" not in message
    return message.removeprefix(str(folder / ".newslint.yaml"))


WANTED = "newslint looks for a file of this name"


def problem_of_finding(folder: Path, there: Path | None = None) -> str:
    """Return what is wrong with the configuration that is looked for from a folder, less the folder ``there``."""
    with pytest.raises(ConfigError) as caught:
        find_config(str(folder))
    return str(caught.value).removeprefix(f"{there or folder}/")


class TestFinding:
    def test_the_nearest_file_upward_counts(self, tmp_path: Path) -> None:
        below = tmp_path / "satu" / "dua"
        below.mkdir(parents=True)
        (tmp_path / ".newslint.yaml").touch()
        assert find_config(str(below)) == str(tmp_path / ".newslint.yaml")
        (tmp_path / "satu" / ".newslint.yaml").touch()
        assert find_config(str(below)) == str(tmp_path / "satu" / ".newslint.yaml")

    def test_a_folder_of_that_name_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "satu" / ".newslint.yaml").mkdir(parents=True)
        (tmp_path / ".newslint.yaml").touch()
        assert problem_of_finding(tmp_path / "satu") == ".newslint.yaml: this is a folder; " + WANTED

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_pipe_is_an_error_and_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / ".newslint.yaml")
        assert problem_of_finding(tmp_path) == ".newslint.yaml: this is a pipe; " + WANTED

    def test_a_device_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / ".newslint.yaml").symlink_to("/dev/zero")
        assert problem_of_finding(tmp_path) == ".newslint.yaml: this is a device; " + WANTED

    def test_links_in_a_circle_are_an_error(self, tmp_path: Path) -> None:
        (tmp_path / ".newslint.yaml").symlink_to(".newslint.yaml")
        assert problem_of_finding(tmp_path).startswith(".newslint.yaml: cannot be read: ")

    def test_a_link_to_nowhere_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / ".newslint.yaml").symlink_to("tidak-ada.yaml")
        assert problem_of_finding(tmp_path) == ".newslint.yaml: this is a link that leads nowhere; " + WANTED

    def test_another_ending_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / ".newslint.yml").touch()
        (tmp_path / "satu").mkdir()
        told = "newslint reads .newslint.yaml and no .newslint.yml; rename it"
        assert problem_of_finding(tmp_path) == f".newslint.yml: {told}"
        assert problem_of_finding(tmp_path / "satu", tmp_path) == f".newslint.yml: {told}"

    def test_beside_the_right_file_another_ending_does_not_matter(self, tmp_path: Path) -> None:
        (tmp_path / ".newslint.yml").touch()
        (tmp_path / ".newslint.yaml").touch()
        assert find_config(str(tmp_path)) == str(tmp_path / ".newslint.yaml")


class TestReading:
    @every("text", ["", "# nothing\n", "---\n", "\ufeff"])
    def test_an_empty_file_is_the_defaults(self, tmp_path: Path, text: str) -> None:
        read = config(tmp_path, text)
        assert (read.selection, read.fail_on, read.language, read.rules) == (Selection(), "error", "id", {})
        assert (read.packs, read.plugins, read.allow, read.paths, bool(read.exclude)) == ((), (), (), (), False)

    def test_all_keys(self, tmp_path: Path) -> None:
        read = config(
            tmp_path,
            "select: [duplicates, cruft]\nextend-select: cruft/ad-slot\nignore: [citations]\nfail-on: never\n"
            "language: en\npacks: [./aturan]\nplugins: [newslint-desk]\nexclude: ['arsip/**']\nallow: [Ad image]\n"
            "rules:\n  cruft/ad-slot: {severity: info, options: {match: x}}\n"
            "paths:\n- match: 'opini/**'\n  ignore: [cruft]\n",
        )
        assert read.selection == Selection(("duplicates", "cruft"), ("cruft/ad-slot",), ("citations",))
        assert (read.fail_on, read.language, read.plugins, read.allow) == ("never", "en", ("newslint-desk",), (AD,))
        assert read.packs == (tmp_path / "aturan",)
        assert read.exclude.patterns == ("arsip/**",)
        setting = read.rules["cruft/ad-slot"]
        assert setting.options is not None
        assert (setting.severity, setting.options.data) == ("info", {"match": "x"})
        assert [(one.globs.patterns, one.selection) for one in read.paths] == [
            (("opini/**",), Selection(ignore=("cruft",)))
        ]

    @every(
        ("text", "message"),
        [
            ("selct: [a]\n", ":1: selct: unknown key 'selct'; did you mean 'select'?"),
            ("a: 1\n", ":1: a: unknown key 'a'; known are preset, select, extend-select, ignore"),
            ("- a\n", ":1: expected a mapping of keys to values, found a list"),
            ("select: a\nselect: b\n", ":2: the key 'select' is given twice"),
            ("fail_on: error\n", ":1: fail_on: unknown key 'fail_on'; did you mean 'fail-on'?"),
            (
                "\nfail-on: eror\n",
                ":2: fail-on: 'eror' is not one of error, warning, info, never; did you mean 'error'?",
            ),
            ("fail-on: no\n", ":1: fail-on: the yes/no value false is not one of error, warning, info, never"),
            (
                "fail-on: ERROR\n",
                ":1: fail-on: 'ERROR' is not one of error, warning, info, never; did you mean",
            ),
            ("disable: [a]\n", ":1: disable: unknown key 'disable'; newslint calls it 'ignore'"),
            ("format: json\n", ":1: format: unknown key 'format'; this is an option of the command line: --format"),
            ("language: jv\n", ":1: language: 'jv' is not one of id, en"),
            ("select:\n", ":1: select: expected a list of texts, found nothing"),
            ("select: {a: b}\n", ":1: select: expected a list of texts, found a mapping"),
            ("ignore:\n- a\n- 3\n", ":3: ignore.1: expected text, found the number 3; put it in quotes"),
            ("exclude: ['']\n", ":1: exclude.0: a glob names a file or a folder; this one is empty"),
            ("exclude: [./]\n", ":1: exclude.0: a glob names a file or a folder; this one is empty"),
            ("allow: [a, ' ']\n", ":1: allow.1: an excerpt is made of words; this one is empty"),
            ("rules: [a]\n", ":1: rules: expected a mapping of keys to values, found a list"),
            ("rules:\n  a/b:\n", ":2: rules.a/b: expected a mapping of keys to values, found nothing"),
            ("rules:\n  a/b: {sever: info}\n", ":2: rules.a/b.sever: unknown key 'sever'; did you mean 'severity'?"),
            ("rules:\n  a/b: {severity: off}\n", f":2: rules.a/b.severity: {OFF}"),
            ("rules:\n  a/b: {severity: 'none'}\n", f":2: rules.a/b.severity: {OFF}"),
            ("rules:\n  a/b: off\n", f":2: rules.a/b: {OFF}"),
            ("rules:\n  a/b: disabled\n", f":2: rules.a/b: {OFF}"),
            ("rules:\n  a/b: 0\n", f":2: rules.a/b: {OFF}"),
            ("rules:\n  a/b: {enabled: false}\n", f":2: rules.a/b.enabled: {OFF}"),
            ("rules:\n  a/b: {disabled: yes}\n", f":2: rules.a/b.disabled: {OFF}"),
            (
                "rules:\n  a/b: {enabled: yes}\n",
                ":2: rules.a/b.enabled: rules of the preset run unless they are ignored",
            ),
            ("rules:\n  a/b: warn\n", ":2: rules.a/b: write 'a/b: {severity: warning}'"),
            ("rules:\n  a/b: {severity: Error}\n", ":2: rules.a/b.severity: write 'a/b: {severity: error}'"),
            ("rules:\n  a/b: [error]\n", ":2: rules.a/b: expected a mapping of keys to values, found a list"),
            ("preset: ketta\n", ":1: preset: 'ketta' is not one of minimal, redaksi, ketat; did you mean 'ketat'?"),
            ("select: [a]\npreset: ketat\n", ":2: preset: 'preset' and 'select' both say which rules run; keep one"),
            ("paths:\n- {match: a, select: [b], preset: ketat}\n", ":2: paths.0.preset: 'preset' and 'select' both"),
            (
                "paths: [opini]\n",
                ":1: paths.0: found the text 'opini'; each item says for which files and what",
            ),
            ("rules: {1: {}}\n", ":1: rules: expected text for a key, found the number 1; put it in quotes"),
            ("paths: {match: a}\n", ":1: paths: expected a list, found a mapping"),
            ("paths:\n- ignore: [a]\n", ":2: paths.0: the key 'match' is missing"),
            ("paths:\n- {match: a, ignor: b}\n", ":2: paths.0.ignor: unknown key 'ignor'; did you mean 'ignore'?"),
            ("x: &a [1]\nselect: *a\n", ":2: aliases (*a) are not taken; write the value out"),
        ],
    )
    def test_mistakes_are_told_with_file_line_and_key(self, tmp_path: Path, text: str, message: str) -> None:
        assert problem(tmp_path, text).startswith(message)

    @every("key", ["packs", "plugins", "exclude", "baseline", "match"])
    @every("sign", ["\\u0000", "\\n", "\\e", "\\N", "\\u007f"])
    def test_no_name_holds_a_control_character(self, tmp_path: Path, key: str, sign: str) -> None:
        value = f'"satu{sign}dua"'
        texts = {"baseline": f"baseline: {value}\n", "match": f"paths: [{{match: [x, {value}]}}]\n"}
        told = problem(tmp_path, texts.get(key, f"{key}: [x, {value}]\n"))
        assert told.startswith(":1: ")
        assert told.endswith(" stands in this name")

    @every("text", ["packs: [{}]\n", "baseline: {}\n"])
    def test_a_name_that_is_too_long_for_the_system_is_that_of_nothing(self, tmp_path: Path, text: str) -> None:
        read = config(tmp_path, text.format("a" * 5000))
        with pytest.raises(ConfigError, match=r"there is no folder|no such baseline") if read.packs else nullcontext():
            Linter(read)

    def test_a_file_that_cannot_be_read(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError, match=r"hilang\.yaml: cannot be read: No such file or directory"):
            read_config(str(tmp_path / "hilang.yaml"))
        with pytest.raises(ConfigError, match="cannot be read: this is a folder, no file"):
            read_config(str(tmp_path))

    def test_a_file_that_is_not_utf_8(self, tmp_path: Path) -> None:
        file = tmp_path / ".newslint.yaml"
        file.write_bytes(b"allow: [\xe9]\n")
        with pytest.raises(ConfigError, match=r"not UTF-8 text \(byte 8\)"):
            read_config(str(file))


class TestUse:
    """What a linter makes of a configuration."""

    def rules(self, linter: Linter, path: Path) -> list[str]:
        return [finding.rule for finding in linter.lint_text(AD, str(path)).findings]

    def test_settings_of_rules(self, tmp_path: Path) -> None:
        linter = Linter(config(tmp_path, "select: [cruft/ad-slot]\nrules: {cruft/ad-slot: {severity: info}}\n"))
        assert [(one.rule, one.severity) for one in linter.lint_text(AD).findings] == [("cruft/ad-slot", "info")]

    def test_per_path_settings(self, tmp_path: Path) -> None:
        linter = Linter(
            config(
                tmp_path,
                "select: [cruft/ad-slot]\npaths:\n"
                "- {match: 'opini/**', ignore: [cruft]}\n"
                "- {match: ['*.text', lain], select: [duplicates]}\n"
                "- {match: 'lain/khusus.txt', extend-select: [cruft/ad-slot]}\n",
            )
        )
        assert self.rules(linter, tmp_path / "a.txt") == ["cruft/ad-slot"]
        assert self.rules(linter, tmp_path / "opini" / "dalam" / "a.txt") == []
        assert self.rules(linter, tmp_path / "sub" / "a.text") == []
        assert self.rules(linter, tmp_path / "lain" / "a.txt") == []
        assert self.rules(linter, tmp_path / "lain" / "khusus.txt") == ["cruft/ad-slot"]

    def test_presets_for_all_and_for_some_files(self, tmp_path: Path) -> None:
        linter = Linter(
            config(
                tmp_path,
                "preset: minimal\npaths:\n"
                "- {match: 'opini/**', preset: ketat}\n"
                "- {match: 'opini/lama/**', select: [cruft]}\n",
            )
        )
        text = "Harga beras naik lima persen .\n"

        def found(path: str) -> list[str]:
            return [one.rule for one in linter.lint_text(text, str(tmp_path / path)).findings]

        assert found("a.txt") == found("opini/lama/a.txt") == []
        assert found("opini/a.txt") == ["typography/space-before-mark"]

    def test_allowed_excerpts(self, tmp_path: Path) -> None:
        result = Linter(config(tmp_path, f"select: [cruft/ad-slot]\nallow: [{AD}]\n")).lint_text(AD)
        assert (result.findings, len(result.suppressed)) == ((), 1)

    @every(
        ("text", "message"),
        [
            ("\nselect:\n- cruft\n- cruff\n", f".newslint.yaml:4: select.1: {UNKNOWN}"),
            ("ignore: cruff\n", f".newslint.yaml:1: ignore: {UNKNOWN}"),
            ("extend-select: [cruff]\n", f".newslint.yaml:1: extend-select.0: {UNKNOWN}"),
            ("paths:\n- match: a\n  ignore: [cruff]\n", f".newslint.yaml:3: paths.0.ignore.0: {UNKNOWN}"),
            ("ignore: cruft, style\n", "ignore: 'cruft, style' is one text; write a list: [cruft, style]"),
            (
                "\nrules: {cruft/ad-slt: {}}\n",
                ":2: rules.cruft/ad-slt: unknown rule 'cruft/ad-slt'; did you mean 'cruft/ad-slot'?",
            ),
            (
                "\npacks: [./tak-ada]\n",
                ".newslint.yaml:2: packs.0: there is no folder './tak-ada' (a pack is a folder of families",
            ),
            ("\nplugins: [tak-ada]\n", ".newslint.yaml:2: plugins.0: the plugin 'tak-ada' is not installed"),
            ("rules: {cruft/ad-slot: {options: {mach: a}}}\n", "unknown key 'mach'; did you mean 'match'?"),
            ("select: []\nrules: {cruft/ad-slot: {options: {mach: a}}}\n", "unknown key 'mach'; did you mean 'match'?"),
        ],
    )
    def test_rules_that_do_not_exist(self, tmp_path: Path, text: str, message: str) -> None:
        with pytest.raises(ConfigError) as caught:
            Linter(config(tmp_path, text))
        assert message in str(caught.value)


class TestGlobs:
    @every(
        ("pattern", "path", "matches"),
        [
            ("arsip", "arsip/a.txt", True),
            ("arsip", "berita/arsip/lama/a.txt", True),
            ("arsip/", "arsip/a.txt", True),
            ("arsip", "arsip.txt", False),
            ("/arsip", "arsip/a.txt", True),
            ("/arsip", "berita/arsip/a.txt", False),
            ("./arsip", "berita/arsip/a.txt", False),
            ("arsip/**", "arsip/lama/a.txt", True),
            ("arsip/*.txt", "arsip/a.txt", True),
            ("arsip/*.txt", "arsip/lama/a.txt", False),
            ("*.draf.txt", "berita/a.draf.txt", True),
            ("**/draf/*", "berita/draf/a.txt", True),
            ("berita/{a,b}.txt", "berita/b.txt", True),
            ("arsip", ".tersembunyi/arsip/a.txt", True),
            ("*.txt", "../a.txt", False),
            ("Arsip", "arsip/a.txt", False),
        ],
    )
    def test_matches(self, pattern: str, path: str, matches: bool) -> None:
        assert Globs([pattern]).match(path) is matches

    def test_none_matches_nothing(self) -> None:
        assert not Globs([])
        assert Globs([]).match("a.txt") is False

    @every(
        ("text", "message"),
        [
            (
                "exclude: '[a'",
                ":1: exclude: the glob '[a' is broken: '[' is never closed; write '\\[' for the sign itself",
            ),
            ("exclude:\n- a\n- b{c,d", ":3: exclude.1: the glob 'b{c,d' is broken: '{' is never closed"),
            ("paths: [{match: 'a/[!]'}]", ":1: paths.0.match: the glob 'a/[!]' is broken: '[' is never closed"),
        ],
    )
    def test_a_bracket_that_is_never_closed_is_an_error(self, tmp_path: Path, text: str, message: str) -> None:
        with pytest.raises(ConfigError) as caught:
            config(tmp_path, text)
        assert message in str(caught.value)

    @every(
        ("pattern", "why"),
        [
            ("!b.md", "'!' takes nothing back; name what is to be left out and nothing else"),
            (r"arsip\*.md", "folders are parted by '/', not by a backslash"),
            (r"arsip\2020\x", "folders are parted by '/', not by a backslash"),
            ("../lain", "paths are those below the folder of this file, without '.' and '..' in them"),
            ("arsip/../lain", "paths are those below the folder of this file"),
            ("arsip/./lain", "paths are those below the folder of this file"),
            ("/usr/share/**", "paths are relative to the folder of this file"),
            ("C:/arsip", "paths are relative to the folder of this file"),
            ("~/arsip", "paths are relative to the folder of this file"),
            (" arsip", "a blank stands before or behind it"),
        ],
    )
    @every("text", ["exclude: [b, '{}']", "paths: [{{match: [b, '{}']}}]"])
    def test_what_can_never_match_is_an_error(self, tmp_path: Path, text: str, pattern: str, why: str) -> None:
        told = problem(tmp_path, text.format(pattern))
        assert told.startswith((":1: exclude.1: the glob ", ":1: paths.0.match.1: the glob "))
        assert f"can never match: {why}" in told

    @every("pattern", ["/arsip/**", "./arsip", "a!b", "[!a]*", r"\[a]", "{!a,b}", "**", "a..b", "a b"])
    def test_what_may_match_is_fine(self, tmp_path: Path, pattern: str) -> None:
        assert config(tmp_path, f"exclude: ['{pattern}']").exclude.patterns == (pattern,)

    def test_a_folder_here_comes_before_one_of_the_system(self, tmp_path: Path) -> None:
        (tmp_path / "usr").mkdir()
        assert config(tmp_path, "exclude: [/usr/**]").exclude.match("usr/a.txt")

    def test_which_ones_have_matched_nothing_is_known(self) -> None:
        globs = Globs(["arsip", "arsip/lama", "opini", "*.md"])
        for path in ("arsip/a.txt", "berita/a.txt", "arsip/lama/b.txt"):
            globs.match(path)
        assert globs.unmatched == ("opini", "*.md")

    @every("pattern", [r"\[a", "[]a]", "[!a]b", "{a,[{]}", "a]", "{a,{b,c}}", r"[\]]"])
    def test_brackets_that_are_closed_are_fine(self, tmp_path: Path, pattern: str) -> None:
        assert config(tmp_path, f"exclude: ['{pattern}']").exclude.patterns == (pattern,)

    @every(
        ("key", "item", "most"),
        [("exclude", "a{}", 5_000), ("skip-text", "a{}", 200), ("paths", "{{match: a{}, ignore: [b]}}", 500)],
    )
    def test_lists_that_take_time_for_every_file_are_bounded(
        self, tmp_path: Path, key: str, item: str, most: int
    ) -> None:
        items = [item.format(number) for number in range(most + 1)]
        assert problem(tmp_path, f"{key}: [{', '.join(items)}]\n") == (
            f":1: {key}: {most + 1:,} items are more than newslint takes here ({most:,})"
        )
        config(tmp_path, f"{key}: [{', '.join(items[1:])}]\n")

    def test_globs_without_end_are_an_error(self) -> None:
        with pytest.raises(ConfigError, match=r"the globs \{1\.\.100000\}: "):
            Globs(["{1..100000}"]).match("a.txt")

    def test_excluded_paths_are_relative_to_the_configuration(self, tmp_path: Path) -> None:
        read = config(tmp_path, "exclude: [arsip]\n")
        assert read.is_excluded(str(tmp_path / "arsip" / "a.txt"))
        assert not read.is_excluded(str(tmp_path / "berita" / "a.txt"))
        assert not Config().is_excluded("arsip/a.txt")
