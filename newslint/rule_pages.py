"""Where the page of a rule stands on the web: that of newslint's own rules, or wherever a newsroom keeps its pages."""

from __future__ import annotations

from collections.abc import Callable

PAGES = "https://newslint.github.io/newslint/"
"""The address of newslint's documentation; the same as in the project's own metadata."""
FOLDERS = {"id": "aturan", "en": "rules"}
RULE, LANGUAGE = "{rule}", "{language}"


class RulePages:
    """Tells the address of a rule's page in a language.

    ``template`` is what the configuration says, an address with ``{rule}`` in it, and ``{language}`` where pages in
    several languages are kept; it counts for all rules. Without it only rules that ``is_own`` knows have a page.
    """

    def __init__(self, template: str, language: str, is_own: Callable[[str], bool]) -> None:
        self._template = template
        self._language = language
        self._is_own = is_own

    def address(self, rule_id: str) -> str:
        """Return where the page of a rule stands, or an empty string where it has none."""
        if self._template:
            return self._template.replace(RULE, rule_id).replace(LANGUAGE, self._language)
        return f"{PAGES}{FOLDERS[self._language]}/{rule_id}/" if self._is_own(rule_id) else ""
