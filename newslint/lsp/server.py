"""The language server: what editors ask, and what it tells them of its own."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import TextDocument

from newslint import Edit, Finding, Linter, NewslintError, __version__
from newslint.lsp.actions import FIX_ALL, QUICK_FIX, Action, fix_all, fixes, switches
from newslint.lsp.checking import Checked, EditorChecks, EditorText, name_of
from newslint.lsp.diagnostics import fault
from newslint.lsp.hover import hover_words
from newslint.lsp.positions import Positions
from newslint.lsp.rule_files import line_and_message, pack_of

CONFIG_NAMES = (".newslint.yaml", ".newslint.yml")
WATCHED = ("**/.newslint.{yaml,yml}", "**/*.yaml", "**/lists/*")


class Service:
    """Answers one editor. ``make`` makes the linter for the working folder, ``language`` is that of its mistakes."""

    def __init__(self, make: Callable[[], Linter], language: Callable[[], str]) -> None:
        # Whole texts, not changes: pygls parts lines at signs that end none in the protocol, and would lose its place.
        self.server = LanguageServer("newslint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self._language = language
        self._checking = EditorChecks(make, self._publish, lambda: str(self.server.workspace.position_encoding))
        self._trouble = ""
        self._loaded = asyncio.Event()
        self._mending: tuple[Checked | None, list[Action]] = (None, [])
        self._register()

    def serve(self, stdin: BinaryIO, stdout: BinaryIO) -> None:
        """Answer until the editor says that it ends, or goes away."""
        try:
            self.server.start_io(stdin, stdout)
        finally:
            self._checking.close()

    def _register(self) -> None:
        kinds: list[str] = [types.CodeActionKind.QuickFix, FIX_ALL]
        for method, answer, options in (
            (types.INITIALIZED, self._initialized, None),
            (types.TEXT_DOCUMENT_DID_OPEN, self._opened, None),
            (types.TEXT_DOCUMENT_DID_CHANGE, self._changed, None),
            (types.TEXT_DOCUMENT_DID_SAVE, self._saved, None),
            (types.TEXT_DOCUMENT_DID_CLOSE, self._closed, None),
            (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._files_changed, None),
            (types.TEXT_DOCUMENT_HOVER, self._hover, None),
            (types.TEXT_DOCUMENT_CODE_ACTION, self._actions, types.CodeActionOptions(code_action_kinds=kinds)),
        ):
            self.server.feature(method, options)(_function(answer))

    async def _initialized(self, _: types.InitializedParams) -> None:
        folders = [to_fs_path(uri) for uri in self.server.workspace.folders]
        root = next(filter(None, folders), None) or self.server.workspace.root_path
        if root and os.path.isdir(root):
            os.chdir(root)  # so that the configuration and its globs are those of the folder that is open
        await self._load()
        capabilities = self.server.client_capabilities.workspace
        watching = capabilities and capabilities.did_change_watched_files
        if watching and watching.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(one) for one in WATCHED])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("newslint-files", method, options)
            with suppress(JsonRpcException):  # an editor that does not do as it says
                await self.server.client_register_capability_async(types.RegistrationParams([registration]))

    async def _load(self) -> None:
        """Make the linter, and check all open documents; a mistake is told, and the linter that was there stays."""
        try:
            await self._checking.load()
        except NewslintError as problem:
            self._tell(problem.localized(self._language()))
        else:
            self._tell("")
        self._loaded.set()
        if self._checking.is_ready:
            for document in self.server.workspace.text_documents.values():
                self._checking.changed(self._text(document))

    def _tell(self, trouble: str) -> None:
        """Show what is wrong with the configuration or the rules: in the file where it is, and as a message."""
        path, _, _ = self._trouble.partition(":")
        if path and os.path.isfile(path):
            self._show(from_fs_path(os.path.abspath(path)) or "", [])
        self._trouble = trouble
        path, _, _ = trouble.partition(":")
        if path and os.path.isfile(path):
            line, message = line_and_message(trouble, path)
            with open(path, encoding="utf-8", errors="replace", newline="") as file:
                positions = Positions(file.read(), str(self.server.workspace.position_encoding))
            self._show(from_fs_path(os.path.abspath(path)) or "", [fault(message, positions, line)])
        if trouble:
            self.server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"newslint: {trouble}"))

    async def _opened(self, parameters: types.DidOpenTextDocumentParams) -> None:
        self._check(parameters.text_document.uri)

    async def _changed(self, parameters: types.DidChangeTextDocumentParams) -> None:
        self._check(parameters.text_document.uri)

    async def _saved(self, parameters: types.DidSaveTextDocumentParams) -> None:
        if self._is_setting(parameters.text_document.uri):
            await self._load()

    async def _closed(self, parameters: types.DidCloseTextDocumentParams) -> None:
        self._checking.closed(parameters.text_document.uri)
        self._show(parameters.text_document.uri, [])

    async def _files_changed(self, parameters: types.DidChangeWatchedFilesParams) -> None:
        if any(self._is_setting(change.uri) for change in parameters.changes):
            await self._load()

    async def _hover(self, parameters: types.HoverParams) -> types.Hover | None:
        checked = await self._current(parameters.text_document.uri)
        if checked is None:
            return None
        findings = _at(checked, types.Range(parameters.position, parameters.position))
        if not findings:
            return None
        rules = await self._checking.run(lambda: self._checking.rules)
        words = hover_words(findings, rules, self._checking.linter.config.language)
        content = types.MarkupContent(types.MarkupKind.Markdown, words)
        first = findings[0]
        return types.Hover(content, checked.positions.range(first.start.offset, first.end.offset))

    async def _actions(self, parameters: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await self._current(parameters.text_document.uri)
        if checked is None or checked.result is None:
            return []
        only = parameters.context.only
        found = await self._checking.run(lambda: self._offers(checked, parameters.range, only))
        return [self._action(one, checked) for one in found]

    def _offers(self, checked: Checked, where: types.Range, only: Sequence[str] | None) -> list[Action]:
        """Return what is offered in a range, of the kinds that are asked for."""
        assert checked.result is not None
        linter, text = self._checking.linter, checked.document.text
        offers: list[Action] = []
        if _is_asked_for(QUICK_FIX, only):
            findings = _at(checked, where)
            offers += fixes(findings, linter.config.language)
            offers += switches(findings, text, checked.result, linter)
        if _is_asked_for(FIX_ALL, only):
            offers += self._mends_all(checked)
        return offers

    def _mends_all(self, checked: Checked) -> list[Action]:
        """Return what mends all of a text, worked out once: editors ask whenever the cursor moves."""
        known, offers = self._mending
        if known is not checked:
            offers = [*fix_all(checked.document.text, checked.document.path, self._checking.linter)]
            self._mending = (checked, offers)
        return offers

    def _action(self, action: Action, checked: Checked) -> types.CodeAction:
        mends = [one for one in checked.diagnostics if action.finding and _is_of(one, action.finding, checked)]
        return types.CodeAction(
            action.title,
            kind=action.kind,
            diagnostics=mends or None,
            is_preferred=action.is_preferred or None,
            edit=self._edit(action.edits, checked),
        )

    def _edit(self, edits: Sequence[Edit], checked: Checked) -> types.WorkspaceEdit:
        document = checked.document
        changes = [types.TextEdit(checked.positions.range(edit.start, edit.end), edit.text) for edit in edits]
        workspace = self.server.client_capabilities.workspace
        if workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes:
            version = types.OptionalVersionedTextDocumentIdentifier(uri=document.uri, version=document.version)
            return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(version, list(changes))])
        return types.WorkspaceEdit(changes={document.uri: changes})

    def _check(self, uri: str) -> None:
        if self._checking.is_ready:
            self._checking.changed(self._text(self.server.workspace.get_text_document(uri)))

    async def _current(self, uri: str) -> Checked | None:
        """Return what a document comes to as it is now; None where it is not open, or no linter could be made."""
        await self._loaded.wait()
        if not self._checking.is_ready or uri not in self.server.workspace.text_documents:
            return None
        return await self._checking.current(self._text(self.server.workspace.get_text_document(uri)))

    def _text(self, document: TextDocument) -> EditorText:
        path = name_of(to_fs_path(document.uri) or "", document.language_id)
        return EditorText(document.uri, path, document.version, document.source)

    def _is_setting(self, uri: str) -> bool:
        """Return whether what newslint finds hangs on a file: the configuration, or a file of a pack."""
        path = to_fs_path(uri) or ""
        if os.path.basename(path) in CONFIG_NAMES or pack_of(path):
            return True
        if not self._checking.is_ready:
            return False
        config = self._checking.linter.config
        inside = (os.path.abspath(pack) + os.sep for pack in map(str, config.packs))
        return path.startswith(tuple(inside)) or bool(config.path and path == os.path.abspath(config.path))

    def _publish(self, checked: Checked) -> None:
        self._show(checked.document.uri, checked.diagnostics, checked.document.version)

    def _show(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))


def _function(method: Callable[[Any], Awaitable[Any]]) -> Callable[[Any], Awaitable[Any]]:
    """Return a method as a function, on which pygls can put its marks."""

    async def answer(parameters: Any) -> Any:
        return await method(parameters)

    return answer


def _at(checked: Checked, where: types.Range) -> list[Finding]:
    """Return the findings that a range touches."""
    if checked.result is None:
        return []
    start, end = checked.positions.offset(where.start), checked.positions.offset(where.end)
    return [one for one in checked.result.findings if one.start.offset <= end and start <= one.end.offset]


def _is_of(diagnostic: types.Diagnostic, finding: Finding, checked: Checked) -> bool:
    place = checked.positions.range(finding.start.offset, finding.end.offset)
    return (diagnostic.code, diagnostic.range) == (finding.rule, place)


def _is_asked_for(kind: str, only: Sequence[str] | None) -> bool:
    """Return whether a kind of action is among those that are asked for, each of which stands for all below it."""
    return not only or any(kind == one or kind.startswith(f"{one}.") for one in only)
