"""``newslint lsp`` as an editor sees it, over the protocol."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from newslint import Linter
from newslint.lsp.positions import Positions
from tests.made_once import REGISTRY

pytestmark = [pytest.mark.slow, pytest.mark.asyncio, pytest.mark.xdist_group("lsp")]

LEAD = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
FRAGMENT = "Yang di pasar lama."
PROMOTION = "Baca juga: Panen Padi Melimpah di Lembah"
ARTICLE = f"# Harga Beras Naik\n\n{LEAD} 😀 {FRAGMENT}\n\nAdvertisement\n\n{PROMOTION}\n"
ANSWER = 30
"""Seconds within which the server answers, on a busy machine."""
LINTER = Linter(registry=REGISTRY, language="en", plan=True)
CONFIG = ClientServerConfig(server_command=[sys.executable, "-m", "newslint", "lsp"])


@pytest_lsp.fixture(config=CONFIG)  # type: ignore[untyped-decorator]
async def editor(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    """An editor with a folder open, in which English is asked for."""
    await start(lsp_client, tmp_path, "utf-16")
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)  # type: ignore[untyped-decorator]
async def editor_of_bytes(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    """An editor that counts positions in bytes of UTF-8."""
    await start(lsp_client, tmp_path, "utf-8")
    yield
    await lsp_client.shutdown_session()


async def start(editor: LanguageClient, folder: Path, encoding: str) -> None:
    editor.feature(types.CLIENT_REGISTER_CAPABILITY)(_registered)
    capabilities = client_capabilities("visual-studio-code")
    assert capabilities.general is not None
    capabilities.general.position_encodings = [encoding]
    (folder / ".newslint.yaml").write_text("language: en\n", encoding="utf-8")
    folders = [types.WorkspaceFolder(folder.as_uri(), "naskah")]
    answer = await editor.initialize_session(
        types.InitializeParams(capabilities, root_uri=folder.as_uri(), workspace_folders=folders)
    )
    assert answer.capabilities.position_encoding == encoding


async def _registered(parameters: types.RegistrationParams) -> None:
    assert [one.method for one in parameters.registrations] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]


class Document:
    """A document that is open in the editor, which counts positions as ``encoding`` has it."""

    def __init__(
        self, editor: LanguageClient, path: Path, text: str, language: str = "markdown", encoding: str = "utf-16"
    ) -> None:
        self.editor, self.text, self.version, self.encoding = editor, text, 1, encoding
        self.uri = path.as_uri()
        self.place = types.TextDocumentIdentifier(self.uri)
        path.write_text(text, encoding="utf-8")
        item = types.TextDocumentItem(self.uri, language, 1, text)
        editor.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def write(self, text: str) -> None:
        self.text, self.version = text, self.version + 1
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def diagnostics(self) -> Sequence[types.Diagnostic]:
        """Return what the server says of the text as it is, once it does."""
        return await published(self.editor, self.uri, self.version)

    def words(self, where: types.Range) -> str:
        positions = Positions(self.text, self.encoding)
        return self.text[positions.offset(where.start) : positions.offset(where.end)]

    def at(self, words: str) -> types.Range:
        start = self.text.index(words)
        return Positions(self.text, self.encoding).range(start, start + len(words))

    async def actions(self, words: str, only: list[str] | None = None) -> dict[str, str]:
        """Return what is offered at some words, and what the text would be then."""
        context = types.CodeActionContext([], only=only)
        asked = types.CodeActionParams(self.place, self.at(words), context)
        offered = await self.editor.text_document_code_action_async(asked) or ()
        return {one.title: self._after(one) for one in offered if isinstance(one, types.CodeAction)}

    def _after(self, action: types.CodeAction) -> str:
        assert action.edit is not None
        (change,) = action.edit.document_changes or ()
        assert isinstance(change, types.TextDocumentEdit)
        assert (change.text_document.uri, change.text_document.version) == (self.uri, self.version)
        positions = Positions(self.text, self.encoding)
        text = self.text
        for edit in sorted(change.edits, key=lambda edit: positions.offset(edit.range.start), reverse=True):
            start, end = positions.offset(edit.range.start), positions.offset(edit.range.end)
            assert isinstance(edit, types.TextEdit)
            text = text[:start] + edit.new_text + text[end:]
        return text


async def published(editor: LanguageClient, uri: str, version: int | None) -> Sequence[types.Diagnostic]:
    async with asyncio.timeout(ANSWER):
        while True:
            told = await editor.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            if (told.uri, told.version) == (uri, version):
                return list(told.diagnostics)


async def test_findings_are_shown_at_their_words(editor: LanguageClient, tmp_path: Path) -> None:
    await shows_its_findings(editor, tmp_path, "utf-16")


async def test_positions_may_count_bytes(editor_of_bytes: LanguageClient, tmp_path: Path) -> None:
    await shows_its_findings(editor_of_bytes, tmp_path, "utf-8")


async def shows_its_findings(editor: LanguageClient, folder: Path, encoding: str) -> None:
    document = Document(editor, folder / "a.md", ARTICLE, encoding=encoding)
    shown = [(document.words(one.range), one.code, one.message) for one in await document.diagnostics()]
    found = LINTER.lint_text(ARTICLE, "a.md").findings
    assert [words for words, *_ in shown] == [FRAGMENT, "Advertisement", PROMOTION]
    assert [(code, message) for _, code, message in shown] == [(one.rule, one.message) for one in found]


async def test_only_the_newest_text_counts(editor: LanguageClient, tmp_path: Path) -> None:
    document = Document(editor, tmp_path / "a.md", ARTICLE)
    for count in range(1, 40):
        document.write(f"{LEAD}\n" + "\nAdvertisement\n" * (count % 3))
        await asyncio.sleep(0.005)
    versions = []
    async with asyncio.timeout(ANSWER):
        while document.version not in versions:
            told = await editor.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            versions.append(told.version)
    assert len(versions) < 10
    assert told.diagnostics == ()


async def test_hovering_tells_why(editor: LanguageClient, tmp_path: Path) -> None:
    document = Document(editor, tmp_path / "a.md", ARTICLE)

    async def hovered(words: str) -> types.Hover | None:
        asked = types.HoverParams(document.place, document.at(words).start)
        hover: types.Hover | None = await editor.text_document_hover_async(asked)
        return hover

    hover = await hovered("Advertisement")
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    spec = next(one for one in LINTER.known_rules() if one.id == "cruft/ad-slot")
    for words in ("**error**: Leftover ad slot", "`cruft/ad-slot`", spec.bad[0].text, spec.good[0].text):
        assert words in hover.contents.value
    assert document.words(hover.range or document.at(LEAD)) == "Advertisement"
    assert await hovered("Harga Beras") is None


async def test_fixes_are_offered(editor: LanguageClient, tmp_path: Path) -> None:
    document = Document(editor, tmp_path / "a.md", ARTICLE)
    offered = await document.actions("Advertisement")
    assert offered["Delete the ad line"] == ARTICLE.replace("Advertisement\n\n", "")
    assert await document.actions("Harga Beras", only=["quickfix"]) == {}
    unsafe = await document.actions(FRAGMENT)
    joined = ARTICLE.replace(f" 😀 {FRAGMENT}", " 😀, yang di pasar lama.").replace("induk. 😀", "induk 😀")
    assert unsafe["Join to the previous sentence (to be looked at)"] == joined


async def test_all_safe_fixes_at_once_are_those_of_the_command(editor: LanguageClient, tmp_path: Path) -> None:
    document = Document(editor, tmp_path / "a.md", ARTICLE)
    offered = await document.actions("Harga", only=["source.fixAll"])
    assert offered == {"Apply all safe fixes of newslint": LINTER.fix_text(ARTICLE, "a.md").text}


async def test_a_rule_is_switched_off_in_the_place(editor: LanguageClient, tmp_path: Path) -> None:
    text = f"{ARTICLE}\nHarga satu.[butuh rujukan]\nHarga dua[butuh rujukan] turun.\n"
    document = Document(editor, tmp_path / "a.md", text)
    before = LINTER.lint_text(text, "a.md").findings
    for words in (FRAGMENT, "Advertisement", "dua[butuh rujukan]"):
        offered = await document.actions(words)
        ((title, after),) = [(title, after) for title, after in offered.items() if title.startswith("Switch")]
        left = LINTER.lint_text(after, "a.md")
        (off,) = [one.finding for one in left.suppressed]
        assert (title, len(left.findings)) == (f"Switch {off.rule} off here", len(before) - 1)
        assert words.endswith(after[off.start.offset : off.end.offset])


async def test_plain_text_has_no_comments(editor: LanguageClient, tmp_path: Path) -> None:
    document = Document(editor, tmp_path / "a.txt", ARTICLE, "plaintext")
    assert [title for title in await document.actions("Advertisement") if "Switch" in title] == []


async def test_what_is_no_article_is_left_alone(editor: LanguageClient, tmp_path: Path) -> None:
    for name, language in (("a.py", "python"), ("a.jsonl", "json")):
        document = Document(editor, tmp_path / name, ARTICLE, language)
        assert list(await document.diagnostics()) == []
        assert await document.actions("Advertisement") == {}


async def test_the_configuration_is_watched(editor: LanguageClient, tmp_path: Path) -> None:
    document = Document(editor, tmp_path / "a.md", ARTICLE)
    assert len(await document.diagnostics()) == 3
    config = tmp_path / ".newslint.yaml"
    for text, codes in (
        ("ignore: [cruft]\n", ["fragments/relative-clause"]),
        ("select: [cruft/ad-slot]\n", ["cruft/ad-slot"]),
        ("exclude: ['*.md']\n", []),
    ):
        config.write_text(text, encoding="utf-8")
        changed(editor, config)
        assert [one.code for one in await document.diagnostics()] == codes


async def test_a_mistake_in_the_configuration_is_shown_where_it_is(editor: LanguageClient, tmp_path: Path) -> None:
    config = tmp_path / ".newslint.yaml"
    config.write_text("language: en\nignore: [crufft]\n", encoding="utf-8")
    changed(editor, config)
    (told,) = await published(editor, config.as_uri(), None)
    assert (told.range.start.line, "'crufft'" in told.message) == (1, True)
    config.write_text("language: en\n", encoding="utf-8")
    changed(editor, config)
    assert list(await published(editor, config.as_uri(), None)) == []


async def test_rule_files_show_what_does_not_hold(editor: LanguageClient, tmp_path: Path) -> None:
    family = tmp_path / "aturan" / "meja"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text("summary: {id: Meja., en: Desk.}\n", encoding="utf-8")
    rule = (
        "kind: existence\nseverity: warning\nsummary: {id: Kata., en: Word.}\nwhy: {id: Sebab., en: Reason.}\n"
        "message: {id: 'Kata “{match}”.', en: 'Word “{match}”.'}\noptions: {words: [utilisasi]}\n"
        "bad:\n  - 'Kata ⟦utilisasi⟧ dipakai.'\n  - 'Kata ⟦pemanfaatan⟧ dipakai.'\ngood:\n  - 'Kata lain dipakai.'\n"
    )
    document = Document(editor, family / "kata.yaml", rule, "yaml")
    (told,) = await document.diagnostics()
    assert told.range.start.line == rule[: rule.index("  - 'Kata ⟦pem")].count("\n")
    assert "“pemanfaatan” (characters 6 to 16) is not reported" in told.message
    document.write(rule.replace("⟦pemanfaatan⟧", "⟦utilisasi⟧"))
    assert list(await document.diagnostics()) == []
    document.write(rule.replace("severity: warning", "severity: gawat"))
    (told,) = await document.diagnostics()
    assert (told.range.start.line, "'gawat'" in told.message, str(tmp_path) in told.message) == (1, True, False)


def changed(editor: LanguageClient, path: Path) -> None:
    change = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
