"""The words that a learned rule file has for people, in each language."""

from __future__ import annotations

from newslint.i18n import Templates

WORDS = Templates(
    {
        "head": "Lines that recur on the site {site}: what newslint learn found in {articles} articles.\n"
        "Look at each phrase: delete those that belong to articles, with their examples. Then delete the line\n"
        "“status: preview”; only then does the rule run in every check. Above each phrase: kind, articles, site,\n"
        "place, excerpts.",
        "summary": "Lines of the pages of {site} copied along",
        "why": "These lines recur in many articles of {site}: they belong to the page, not to the article.",
        "message": "A line of the page was copied into the text: “{{match}}”.",
        "title": "Delete the line of the page",
        "family": "Lines of pages, learned from an archive",
        "others": "What recurs in the archive and is not proposed. newslint does not read this file.",
        "doubtful": "Doubtful: may belong to articles. Copy a phrase of the page to the rule of its site.",
        "dateline": "Datelines: names of places that open an article, and belong to it.",
    }
)
EXAMPLES = (
    "Pedagang di pasar induk kota itu membuka kembali kios mereka pada Senin pagi setelah air sungai surut.",
    "Kepala dinas perdagangan meminta para pedagang menunggu pemeriksaan gedung sebelum membawa masuk barang baru.",
)
"""Two paragraphs of an article, for the examples of a rule."""
